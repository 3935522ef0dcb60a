package facet.workbench.segments.insight;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.query.audience.Why;
import facet.workbench.segments.DraftNode;
import facet.workbench.segments.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Why a member is in a draft or not, line by line as the canvas shows it.
///
/// @param in whether the member is in it
/// @param tags the names of the tags that the member has
public record Explanation(String key, boolean in, List<String> tags, List<Line> lines) {
  public Explanation {
    tags = List.copyOf(tags);
    lines = List.copyOf(lines);
  }

  /// One node of the canvas.
  ///
  /// @param holds whether it holds of the member; absent when it says nothing
  /// @param masked whether what it was decided by identifies a person and is kept back
  public record Line(
      DraftNode node,
      int level,
      Optional<Boolean> holds,
      boolean masked,
      List<Why.Evidence> evidence) {
    public Line {
      evidence = List.copyOf(evidence);
    }
  }

  /// @param personal whether what identifies a person is told
  /// @throws facet.datasets.FacetException `NOT_FOUND` when there is no such member
  public static Explanation of(Subject subject, String key, boolean personal) {
    var workspace = subject.workspace();
    var why =
        workspace
            .audiences()
            .why(workspace.question(subject.where()), key)
            .orThrow(ErrorCode.INVALID_DOCUMENT, "The condition can't be asked.");
    var lines = new ArrayList<Line>();
    var reading = new Reading(new Terms(workspace.model(), Locale.ROOT), personal);
    reading.add(subject.draft().root(), why, 0, lines);
    return new Explanation(key, why.holds().orElse(true), tags(workspace, key), lines);
  }

  /// A tag that can't be asked at present is left out.
  private static List<String> tags(Workspace workspace, String key) {
    return workspace.vocabulary().tagSegments().stream()
        .filter(tag -> has(workspace, key, tag.id()))
        .map(tag -> tag.labels().en())
        .toList();
  }

  private static boolean has(Workspace workspace, String key, String tag) {
    var tagged = Node.of(new Condition.SegmentRef(tag, OptionalInt.empty()));
    return workspace
        .audiences()
        .why(workspace.question(tagged), key)
        .found()
        .flatMap(Why::holds)
        .orElse(false);
  }

  /// Lays the answer over the draft.
  private record Reading(Terms terms, boolean personal) {
    void add(DraftNode node, Why why, int level, List<Line> lines) {
      var masked = !personal && isPersonal(node);
      var evidence = masked ? List.<Why.Evidence>of() : evidence(node, why).toList();
      var holds = why.muted() ? Optional.<Boolean>empty() : why.holds();
      lines.add(new Line(node, level, holds, masked && why.evidence().isPresent(), evidence));
      if (node instanceof DraftNode.Branch group) {
        for (int i = 0; i < group.children().size() && i < why.of().size(); i++) {
          add(group.children().get(i), why.of().get(i), level + 1, lines);
        }
      }
    }

    private boolean isPersonal(DraftNode node) {
      return node instanceof DraftNode.Leaf leaf
          && switch (leaf.condition()) {
            case Condition.Attribute(var field, var _) -> terms.isPersonal(field);
            case Condition.Anniversary(var field, var _, var _) -> terms.isPersonal(field);
            case Condition.Compare(var left, var _, var right) ->
                terms.isPersonal(left) || terms.isPersonal(right);
            case Condition _ -> false;
          };
    }

    /// Of a condition that stands for another, the classes that decided.
    private Stream<Why.Evidence> evidence(DraftNode node, Why why) {
      return node instanceof DraftNode.Branch
          ? Stream.empty()
          : Stream.concat(why.evidence().map(this::told).stream(), classes(why.of()));
    }

    private static Stream<Why.Evidence> classes(List<Why> below) {
      return below.stream()
          .flatMap(why ->
              Stream.concat(
                  why.evidence().filter(Why.InClass.class::isInstance).stream(),
                  classes(why.of())));
    }

    private Why.Evidence told(Why.Evidence evidence) {
      return evidence instanceof Why.Happened happened
              && !personal
              && happened.fields().stream().anyMatch(terms::isPersonal)
          ? new Why.Happened(
              happened.measured(),
              happened.toPass(),
              List.of(),
              happened.latest().stream()
                  .map(event -> new Why.Event(event.time(), List.of()))
                  .toList())
          : evidence;
    }
  }
}
