package facet.workbench.catalogue;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds the way on which a segment leads back to itself: over the segments that it names, those
/// that they name, and so on. A muted condition leads nowhere, and neither does a document that
/// can't be read.
final class ReferencePath {
  private final String start;
  private final Function<Condition.SegmentRef, Optional<String>> documents;
  private final Set<Condition.SegmentRef> seen = new HashSet<>();

  /// @param documents the definition that a reference means
  ReferencePath(String start, Function<Condition.SegmentRef, Optional<String>> documents) {
    this.start = start;
    this.documents = documents;
  }

  /// The ids from the segment to itself, as `[a, b, a]`; empty when it does not lead back.
  Optional<List<String>> back(String document) {
    return back(document, List.of(start));
  }

  private Optional<List<String>> back(String document, List<String> way) {
    for (var named : named(document, false)) {
      var longer = new ArrayList<>(way);
      longer.add(named.id());
      if (named.id().equals(start)) {
        return Optional.of(longer);
      }
      if (seen.add(named)) {
        var found = documents.apply(named).flatMap(next -> back(next, longer));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// The segments that a document names, muted or not, each with the version it is pinned to.
  static Set<Condition.SegmentRef> names(String document) {
    return Set.copyOf(named(document, true));
  }

  private static List<Condition.SegmentRef> named(String document, boolean muted) {
    return SegmentJson.read(document)
        .found()
        .map(Segment::where)
        .map(where -> named(where, muted).toList())
        .orElse(List.of());
  }

  private static Stream<Condition.SegmentRef> named(Node node, boolean muted) {
    if (node.muted() && !muted) {
      return Stream.empty();
    }
    return switch (node.condition()) {
      case Condition.SegmentRef named -> Stream.of(named);
      case Condition.Group group -> group.of().stream().flatMap(one -> named(one, muted));
      case Condition.Not not -> named(not.of(), muted);
      case Condition.Rank rank -> rank.among().stream().flatMap(one -> named(one, muted));
      case Condition.Attribute _,
          Condition.Compare _,
          Condition.Anniversary _,
          Condition.Did _,
          Condition.DidNot _,
          Condition.Sequence _,
          Condition.Metric _,
          Condition.InClass _,
          Condition.Moved _,
          Condition.Score _,
          Condition.MemberList _,
          Condition.Sample _,
          Condition.Predicate _ ->
          Stream.empty();
    };
  }
}
