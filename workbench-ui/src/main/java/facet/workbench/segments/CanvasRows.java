package facet.workbench.segments;

import facet.datasets.condition.Condition;
import facet.datasets.model.MemberModel;
import facet.query.audience.NodeCount;
import facet.workbench.segments.sentence.ConditionSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Turns a draft and what is known of it into the lines of the canvas.
public final class CanvasRows {
  private final MemberModel model;
  private final ConditionSentence sentences;
  private final NodeCounts known;
  private final List<CanvasRow> rows = new ArrayList<>();

  private CanvasRows(MemberModel model, ConditionSentence sentences, NodeCounts known) {
    this.model = model;
    this.sentences = sentences;
    this.known = known;
  }

  public static List<CanvasRow> of(
      SegmentDraft draft, NodeCounts known, MemberModel model, ConditionSentence sentences) {
    var lines = new CanvasRows(model, sentences, known);
    lines.add(draft.root(), 0);
    return List.copyOf(lines.rows);
  }

  private void add(DraftNode node, int level) {
    switch (node) {
      case DraftNode.Branch group -> {
        var name = group.marks().label().orElseGet(() -> nameOf(group, level));
        rows.add(row(node, level, name, new CanvasRow.Shape.OfGroup(group.quantifier())));
        group.children().forEach(child -> add(child, level + 1));
      }
      case DraftNode.Leaf leaf -> {
        var sentence = sentences.of(leaf.condition());
        var name = leaf.marks().label().orElseGet(sentence::name);
        var icon = CardIcon.of(leaf.condition(), model);
        var measures = leaf.condition() instanceof Condition.Did;
        var shape = new CanvasRow.Shape.OfCondition(icon, sentence, measures);
        rows.add(row(node, level, name, shape));
      }
    }
  }

  private String nameOf(DraftNode.Branch group, int level) {
    return level == 0 ? sentences.root() : sentences.group(group.quantifier());
  }

  private CanvasRow row(DraftNode node, int level, String name, CanvasRow.Shape shape) {
    var waits = waitsFor(node);
    return new CanvasRow(
        node.id(),
        level,
        name,
        shape,
        new CanvasRow.State(node.marks().muted(), node.marks().locked(), node.marks().label()),
        waits.isPresent() ? figures(Optional.empty()) : figures(known.count(node.id())),
        waits.or(() -> known.problem(node.id()).map(sentences::problem)),
        note(node));
  }

  private Optional<String> waitsFor(DraftNode node) {
    return node instanceof DraftNode.Leaf leaf && Incomplete.is(leaf.condition())
        ? Optional.of(sentences.waitsFor(leaf.condition()))
        : Optional.empty();
  }

  private Optional<String> note(DraftNode node) {
    var trap =
        node instanceof DraftNode.Leaf leaf
            ? sentences.trap(leaf.condition())
            : Optional.<String>empty();
    return known.note(node.id()).or(() -> trap);
  }

  private static CanvasRow.Figures figures(Optional<NodeCount> count) {
    return new CanvasRow.Figures(
        count.map(NodeCount::gross).orElseGet(OptionalLong::empty),
        count.map(NodeCount::cumulative).orElseGet(OptionalLong::empty),
        count.map(NodeCount::ifRemoved).orElseGet(OptionalLong::empty));
  }
}
