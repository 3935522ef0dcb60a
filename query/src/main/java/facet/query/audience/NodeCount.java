package facet.query.audience;

import facet.datasets.Problem;
import java.util.List;
import java.util.OptionalLong;

/// The counts of one node, with its children's in the order of the condition's. All lie within base
/// and scope; one that is not known is absent, never zero.
///
/// @param gross who matches the node alone; of a `none` group, those it takes away; absent when the
///   node says nothing (empty, all muted) or is broken
/// @param cumulative who remains reading down to and with this node; within `any` the union so far;
///   absent when muted
/// @param ifRemoved by how much the final total changes when the node is removed; absent when muted
///   and at the root
/// @param of children; empty for anything but groups and `not`
/// @param problems why a muted node can't be counted
public record NodeCount(
    OptionalLong gross,
    OptionalLong cumulative,
    OptionalLong ifRemoved,
    List<NodeCount> of,
    List<Problem> problems) {
  public NodeCount {
    of = List.copyOf(of);
    problems = List.copyOf(problems);
  }
}
