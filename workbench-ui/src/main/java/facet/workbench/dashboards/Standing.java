package facet.workbench.dashboards;

/// How a class stands.
///
/// @param now its members
/// @param then how many were in it at the date compared with
/// @param amount what its members now bring together
record Standing(long now, long then, double amount) {}
