package facet.workbench.offenders;

public record DefaultHelper(String name) {}
