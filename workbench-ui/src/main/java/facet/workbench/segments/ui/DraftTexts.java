package facet.workbench.segments.ui;

import facet.datasets.Checked;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.workbench.segments.BuilderSession;
import facet.workbench.segments.CanvasAction;
import facet.workbench.segments.DraftNode;
import facet.workbench.segments.NodeJson;
import facet.workbench.segments.SegmentDraft;
import facet.workbench.segments.sentence.ConditionSentence;
import facet.workbench.segments.sentence.SentenceReading;
import facet.workbench.segments.sentence.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The draft as text that comes and goes: copied and pasted, exported and imported as JSON, told in
/// a sentence.
final class DraftTexts {
  private final BuilderSession session;
  private final SegmentCanvas canvas;
  private final Supplier<ConditionSentence> sentences;
  private final Consumer<UnaryOperator<SegmentDraft>> edit;

  /// @param edit changes the draft, as one step to undo
  DraftTexts(
      BuilderSession session,
      SegmentCanvas canvas,
      Supplier<ConditionSentence> sentences,
      Consumer<UnaryOperator<SegmentDraft>> edit) {
    this.session = session;
    this.canvas = canvas;
    this.sentences = sentences;
    this.edit = edit;
  }

  /// @param segment the draft as it would be saved
  void act(CanvasAction.Text action, Segment segment) {
    switch (action) {
      case CanvasAction.Copy(var nodes) -> copy(nodes, () -> {});
      case CanvasAction.Cut(var nodes) ->
          copy(nodes, () -> edit.accept(draft -> draft.delete(nodes)));
      case CanvasAction.Paste _ -> correct("");
      case CanvasAction.PasteText(var text, var parent, var index) ->
          take(text, node -> draft -> draft.paste(node, parent, index));
      case CanvasAction.Export _ -> export(segment);
      case CanvasAction.Import(var text) -> take(text, node -> draft -> draft.takeIn(node));
    }
  }

  /// Puts nodes on the clipboard; several as a group.
  ///
  /// @param copied called once they are there
  private void copy(List<String> ids, Runnable copied) {
    var nodes =
        ids.stream()
            .flatMap(id -> session.draft().find(id).stream())
            .map(DraftNode::toNode)
            .toList();
    if (!nodes.isEmpty()) {
      var one =
          nodes.size() == 1
              ? nodes.getFirst()
              : Node.of(new Condition.Group(Quantifier.ALL, nodes));
      canvas.copied(NodeJson.write(one), copied);
    }
  }

  private void export(Segment segment) {
    var name = segment.name().isBlank() ? "segment" : segment.name();
    canvas.saveFile(
        name.replaceAll("[^\\p{L}\\p{N} ._-]", "_") + ".json", SegmentJson.write(segment));
  }

  /// Opens the draft's own sentence to be changed.
  void editWords() {
    var words = sentences.get().words(session.draft().toNode());
    new PasteDialog("segments.sentence", words, sentences.get(), this::retell).open();
  }

  private void take(String text, Function<Node, UnaryOperator<SegmentDraft>> taking) {
    read(text).ifPresentOrElse(node -> edit.accept(taking.apply(node)), () -> correct(text));
  }

  private Optional<Node> read(String text) {
    return switch (NodeJson.read(text)) {
      case Checked.Valid<Node>(var node) -> Optional.of(node);
      case Checked.Invalid<Node> _ ->
          sentences.get().read(text) instanceof SentenceReading.Understood(var node)
              ? Optional.of(node)
              : Optional.empty();
    };
  }

  /// A text that can't be read is shown with its mistake.
  private void correct(String text) {
    new PasteDialog("segments.paste", text, sentences.get(), this::append).open();
  }

  private Optional<String> append(Node tree) {
    var root = session.draft().root();
    edit.accept(draft -> draft.paste(tree, root.id(), root.children().size()));
    return Optional.empty();
  }

  private Optional<String> retell(Node told) {
    var draft = session.draft();
    if (draft.retell(told) == draft && !Spoken.of(told).equals(Spoken.of(draft.toNode()))) {
      return Optional.of(canvas.getTranslation("segments.sentence.locked"));
    }
    edit.accept(present -> present.retell(told));
    return Optional.empty();
  }
}
