package org.apache.calcite.offence;

/// Stands for a type of Calcite, which this module does not see.
public record Plan(String text) {}
