package facet.workbench.unmarked;

/// In a package without package-info.
record Unmarked(String name) {}
