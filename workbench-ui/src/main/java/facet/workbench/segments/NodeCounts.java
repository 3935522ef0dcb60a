package facet.workbench.segments;

import facet.datasets.Problem;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.query.audience.Breakdown;
import facet.query.audience.NodeCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/// What is known of the nodes of a draft by their ids: counts, what is wrong with them, and what to
/// look at, in words.
public record NodeCounts(
    Map<String, NodeCount> counts, Map<String, Problem> problems, Map<String, String> notes) {
  public static final NodeCounts NONE = new NodeCounts(Map.of(), Map.of());

  private static final Pattern STEP = Pattern.compile("/");

  public NodeCounts {
    counts = Map.copyOf(counts);
    problems = Map.copyOf(problems);
    notes = Map.copyOf(notes);
  }

  NodeCounts(Map<String, NodeCount> counts, Map<String, Problem> problems) {
    this(counts, problems, Map.of());
  }

  /// The same with these notes, by node.
  public NodeCounts noting(Map<String, String> found) {
    return new NodeCounts(counts, problems, found);
  }

  /// These problems, with the counts of what is not at fault.
  NodeCounts with(NodeCounts others) {
    return new NodeCounts(others.counts, problems, notes);
  }

  /// The tree that is asked: conditions that still wait for a value are muted.
  public static Node asked(DraftNode node) {
    return asked(node, Set.of());
  }

  /// @param without ids of conditions that are left out as well
  static Node asked(DraftNode node, Set<String> without) {
    return switch (node) {
      case DraftNode.Branch group ->
          new Node(
              new Condition.Group(
                  group.quantifier(),
                  group.children().stream().map(child -> asked(child, without)).toList()),
              group.marks());
      case DraftNode.Leaf(var id, var marks, var condition) ->
          new Node(
              condition,
              Incomplete.is(condition) || without.contains(id) ? marks.withMuted(true) : marks);
    };
  }

  /// Lays the counts of an answer over the draft that was asked.
  public static NodeCounts of(SegmentDraft draft, Breakdown breakdown) {
    var counts = new HashMap<String, NodeCount>();
    lay(draft.root(), breakdown.where(), counts);
    return new NodeCounts(counts, Map.of());
  }

  private static void lay(DraftNode node, NodeCount count, Map<String, NodeCount> counts) {
    counts.put(node.id(), count);
    if (node instanceof DraftNode.Branch group) {
      for (int i = 0; i < group.children().size() && i < count.of().size(); i++) {
        lay(group.children().get(i), count.of().get(i), counts);
      }
    }
  }

  /// Puts each problem (`/where/of/1/field`) on the node it is about, the first one a node.
  public static NodeCounts of(SegmentDraft draft, List<Problem> problems) {
    var found = new HashMap<String, Problem>();
    problems.forEach(problem -> found.putIfAbsent(at(draft.root(), problem.where()), problem));
    return new NodeCounts(Map.of(), found);
  }

  private static String at(DraftNode.Branch root, String where) {
    DraftNode node = root;
    var steps = STEP.split(where);
    for (int i = 0; i + 1 < steps.length; i++) {
      if (steps[i].equals("of") && node instanceof DraftNode.Branch group) {
        int child = index(steps[i + 1]);
        if (child < 0 || child >= group.children().size()) {
          return node.id();
        }
        node = group.children().get(child);
      }
    }
    return node.id();
  }

  private static int index(String step) {
    return step.chars().allMatch(Character::isDigit) && !step.isEmpty()
        ? Integer.parseInt(step)
        : -1;
  }

  /// What still holds after an edit: a condition's own count, as long as it says the same.
  public NodeCounts kept(SegmentDraft before, SegmentDraft after) {
    var same = new HashMap<String, NodeCount>();
    after
        .root()
        .all()
        .filter(DraftNode.Leaf.class::isInstance)
        .filter(leaf -> counts.containsKey(leaf.id()) && sameCondition(before, leaf))
        .forEach(leaf -> same.put(leaf.id(), ownCount(leaf.id())));
    return new NodeCounts(same, Map.of());
  }

  private NodeCount ownCount(String id) {
    var count = counts.get(id);
    var gross = count == null ? OptionalLong.empty() : count.gross();
    return new NodeCount(gross, OptionalLong.empty(), OptionalLong.empty(), List.of(), List.of());
  }

  private static boolean sameCondition(SegmentDraft before, DraftNode leaf) {
    return before
        .find(leaf.id())
        .filter(old -> old.toNode().condition().equals(leaf.toNode().condition()))
        .isPresent();
  }

  Optional<NodeCount> count(String id) {
    return Optional.ofNullable(counts.get(id));
  }

  Optional<Problem> problem(String id) {
    return Optional.ofNullable(problems.get(id))
        .or(() -> count(id).flatMap(count -> count.problems().stream().findFirst()));
  }

  Optional<String> note(String id) {
    return Optional.ofNullable(notes.get(id));
  }
}
