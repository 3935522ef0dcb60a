package facet.workbench.segments.ui;

import com.vaadin.flow.component.html.Div;
import facet.datasets.Checked;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.query.audience.Breakdown;
import facet.workbench.kit.Background;
import facet.workbench.kit.Formats;
import facet.workbench.segments.BuilderSession;
import facet.workbench.segments.BuilderSession.Standing;
import facet.workbench.segments.CanvasAction;
import facet.workbench.segments.CanvasRows;
import facet.workbench.segments.DraftCounter;
import facet.workbench.segments.DraftNode;
import facet.workbench.segments.FieldValues;
import facet.workbench.segments.NodeCounts;
import facet.workbench.segments.NodeJson;
import facet.workbench.segments.RuleDifference;
import facet.workbench.segments.SegmentDraft;
import facet.workbench.segments.SegmentFacts;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.insight.Subject;
import facet.workbench.segments.insight.Terms;
import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.palette.Suggestions;
import facet.workbench.segments.palette.Term;
import facet.workbench.segments.sentence.ConditionSentence;
import facet.workbench.segments.sentence.Names;
import facet.workbench.segments.sentence.SentenceReading;
import facet.workbench.segments.sentence.Spoken;
import facet.workbench.segments.ui.editor.EditorData;
import facet.workbench.segments.ui.insight.Desk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Palette, canvas and panel around one draft: every action goes to the session, everything shown
/// comes from it, and each change is counted in the background.
final class Builder extends Div {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Builder.class);

  private final transient Supplies supplies;
  private final transient FieldValues values;
  private final transient PaletteSide palette;
  private final transient BuilderSession session;
  private final transient DraftCounter counter;
  private final transient Background counting = new Background(this);
  private final transient Background gathering = new Background(this);
  private final boolean editable;
  private final Runnable onChange;
  private final SegmentCanvas canvas = new SegmentCanvas();
  private final InfoPanel info;
  private final EditorPopover editor;
  private transient Workspace workspace;
  private transient ConditionSentence sentences;
  private transient SegmentFacts facts = SegmentFacts.NONE;
  private transient Map<String, String> notes = Map.of();
  private transient Consumer<String> onBegin = _ -> {};
  private long base;
  private String name = "";
  private String saved = "";

  /// @param onChange called after every change of the draft
  Builder(Workspace workspace, Node where, Desk.Eyes eyes, Supplies supplies, Runnable onChange) {
    this.workspace = workspace;
    this.supplies = supplies;
    values = workspace.values();
    this.editable = eyes.editable();
    this.onChange = onChange;
    session = new BuilderSession(where);
    counter = new DraftCounter(workspace::count);
    sentences =
        new ConditionSentence(
            workspace.model(), workspace.vocabulary().names(getLocale()), getLocale());
    editor = new EditorPopover(session::endVisit);
    var terms = new Terms(workspace.model(), getLocale());
    info =
        new InfoPanel(
            new Desk(workspace, terms, sentences, eyes, new PanelActs()),
            wide -> setClassName("wide", wide));
    palette =
        new PaletteSide(
            workspace,
            values,
            supplies.habits(),
            new PaletteSide.Owner(supplies.account(), editable));
    canvas.onAction(this::act);
    if (editable) {
      info.texts().editable(this::editWords);
    }
    canvas.starts(Suggestions.of(workspace.model()));
    addClassName("builder");
    add(palette.component(), canvas, info, editor);
    addAttachListener(_ -> count());
    show();
  }

  SegmentDraft draft() {
    return session.draft();
  }

  boolean incomplete() {
    return session.incomplete();
  }

  /// The name that the JSON carries.
  void named(String value) {
    name = value;
    show();
  }

  /// The id it is saved under.
  void saved(String id) {
    saved = id;
  }

  Segment segment() {
    return new Segment(workspace.model().dataset(), name, session.draft().toNode());
  }

  /// What the draft says otherwise than another form of the segment.
  RuleDifference differenceFrom(Node other) {
    return RuleDifference.of(session.draft().toNode(), other, sentences::words);
  }

  Optional<Long> total() {
    return breakdown().map(Breakdown::total);
  }

  private void act(CanvasAction action) {
    switch (action) {
      case CanvasAction.Edit edit -> change(session.edit(draft -> CanvasAction.apply(edit, draft)));
      case CanvasAction.AddTerm(var term, var parent, var index) ->
          add(term, (draft, condition) -> draft.add(condition, parent, index));
      case CanvasAction.AddTermOnto(var term, var target) ->
          add(term, (draft, condition) -> draft.addOnto(condition, target));
      case CanvasAction.EditValue(var node, var key) -> openEditor(node, key);
      case CanvasAction.Copy(var nodes) -> copy(nodes);
      case CanvasAction.PasteText(var text, var parent, var index) ->
          pasteText(text, node -> draft -> draft.paste(node, parent, index));
      case CanvasAction.Export _ -> export();
      case CanvasAction.Import(var text) -> pasteText(text, node -> draft -> draft.takeIn(node));
      case CanvasAction.Begin(var start) -> begin(start);
      case CanvasAction.Paste _ ->
          new PasteDialog("segments.paste", "", sentences, this::paste).open();
      case CanvasAction.Undo _ -> change(session.undo());
      case CanvasAction.Redo _ -> change(session.redo());
      case CanvasAction.Stop _ -> {
        counting.cancel();
        session.stopped();
        info.insights().refused();
        show();
      }
      case CanvasAction.Retry _ -> {
        session.recount();
        change(true);
      }
    }
  }

  /// What the panels beside the canvas do to the draft.
  private final class PanelActs implements Desk.Acts {
    @Override
    public void add(Condition condition) {
      var root = session.draft().root();
      edit(draft -> draft.add(condition, root.id(), root.children().size()));
    }

    @Override
    public void change(UnaryOperator<SegmentDraft> change) {
      edit(change);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String saved() {
      return saved;
    }

    @Override
    public void focus(String node) {
      canvas.focus(node);
    }

    @Override
    public void mark(Map<String, String> found) {
      if (!notes.equals(found)) {
        notes = Map.copyOf(found);
        show();
      }
    }
  }

  /// How a new condition gets into the draft.
  private interface Placing {
    SegmentDraft place(SegmentDraft draft, Condition condition);
  }

  private void add(String termId, Placing placing) {
    var start = palette.terms().term(termId).map(Term::start);
    if (editable && start.isPresent()) {
      palette.used(termId);
      change(session.edit(draft -> placing.place(draft, start.get())));
      session.draft().made().ifPresent(made -> openEditor(made, ""));
    } else {
      show();
    }
  }

  private void change(boolean changed) {
    if (!changed) {
      show();
      return;
    }
    facts = SegmentFacts.NONE;
    notes = Map.of();
    info.insights().counting();
    show();
    count();
    onChange.run();
  }

  private Optional<String> paste(Node tree) {
    var root = session.draft().root();
    edit(draft -> draft.paste(tree, root.id(), root.children().size()));
    return Optional.empty();
  }

  private void editWords() {
    var words = sentences.words(session.draft().toNode());
    new PasteDialog("segments.sentence", words, sentences, this::retell).open();
  }

  private Optional<String> retell(Node told) {
    var draft = session.draft();
    if (draft.retell(told) == draft && !Spoken.of(told).equals(Spoken.of(draft.toNode()))) {
      return Optional.of(getTranslation("segments.sentence.locked"));
    }
    edit(present -> present.retell(told));
    return Optional.empty();
  }

  private void edit(UnaryOperator<SegmentDraft> edit) {
    change(session.edit(edit));
  }

  private void openEditor(String id, String key) {
    if (editable
        && !session.draft().locked(id)
        && session.draft().find(id).orElse(null) instanceof DraftNode.Leaf leaf) {
      editor.fill(leaf.condition(), key, editorData(), condition -> valueChanged(id, condition));
      canvas.openBeside(id, key, editor);
    }
    show();
  }

  private void valueChanged(String id, Condition condition) {
    change(session.editValue(draft -> draft.replace(id, condition)));
  }

  private EditorData editorData() {
    var vocabulary = workspace.vocabulary();
    var saved =
        new EditorData.Saved(
            vocabulary.segments().stream().map(n -> n.id()).toList(),
            vocabulary.lists().stream().map(n -> n.id()).toList(),
            vocabulary.scores().stream().map(n -> n.id()).toList());
    var ui = getUI();
    var answers =
        new EditorAnswers(
            workspace,
            values,
            supplies.lists(),
            supplies.account(),
            list -> ui.ifPresent(page -> page.access(() -> listed(list))));
    return new EditorData(workspace.model(), names(), saved, answers);
  }

  private Names names() {
    return workspace.vocabulary().names(getLocale());
  }

  /// A list was kept: it has a name from now on, and stands in the palette.
  private void listed(Palette.Named list) {
    workspace = workspace.with(workspace.vocabulary().withList(list));
    palette.renew(workspace);
    sentences = new ConditionSentence(workspace.model(), names(), getLocale());
    show();
  }

  private void copy(List<String> ids) {
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
      canvas.copied(NodeJson.write(one));
    }
    show();
  }

  private void export() {
    var file = (name.isBlank() ? "segment" : name.replaceAll("[^\\p{L}\\p{N} ._-]", "_")) + ".json";
    canvas.saveFile(file, SegmentJson.write(segment()));
    show();
  }

  /// Takes text that somebody brings: JSON, or a sentence. What can't be read is shown with its
  /// mistake.
  private void pasteText(String text, Function<Node, UnaryOperator<SegmentDraft>> taking) {
    var read =
        switch (NodeJson.read(text)) {
          case Checked.Valid<Node>(var node) -> Optional.of(node);
          case Checked.Invalid<Node> _ ->
              sentences.read(text) instanceof SentenceReading.Understood(var node)
                  ? Optional.of(node)
                  : Optional.<Node>empty();
        };
    if (editable && read.isPresent()) {
      edit(taking.apply(read.get()));
      return;
    }
    if (editable) {
      new PasteDialog("segments.paste", text, sentences, this::paste).open();
    }
    show();
  }

  private void begin(String start) {
    Suggestions.of(workspace.model()).stream()
        .filter(one -> one.id().equals(start))
        .findFirst()
        .ifPresentOrElse(
            one -> {
              edit(draft -> draft.takeIn(one.where()));
              onBegin.accept(one.name().in(getLocale()));
            },
            this::show);
  }

  /// Told the name of the segment that somebody begins with.
  void onBegin(Consumer<String> listener) {
    onBegin = listener;
  }

  /// Counts the present draft; whatever was being counted is stopped.
  private void count() {
    if (!isAttached()) {
      return;
    }
    var draft = session.draft();
    gathering.cancel();
    counting.run(() -> counter.count(draft), this::answered, problem -> failed(draft, problem));
  }

  private void answered(DraftCounter.Answer answer) {
    if (!session.answered(answer)) {
      return;
    }
    show();
    if (answer instanceof DraftCounter.Answer.Counted(var draft, var _)) {
      var asked = NodeCounts.asked(draft.root());
      info.insights().of(new Subject(workspace, draft));
      gathering.run(
          () -> workspace.facts(asked),
          this::gathered,
          problem -> LOG.warn("The panel shows the numbers alone", problem));
    } else {
      info.insights().refused();
    }
  }

  private void failed(SegmentDraft draft, Exception problem) {
    LOG.error("A draft could not be counted; its numbers stay absent", problem);
    answered(new DraftCounter.Answer.Failed(draft, String.valueOf(problem.getMessage())));
  }

  private void gathered(SegmentFacts found) {
    facts = found;
    showInfo();
  }

  private Optional<Breakdown> breakdown() {
    return session.standing() instanceof Standing.Exact(var breakdown)
        ? Optional.of(breakdown)
        : Optional.empty();
  }

  private void show() {
    breakdown().ifPresent(b -> base = b.base());
    var rows =
        CanvasRows.of(session.draft(), session.known().noting(notes), workspace.model(), sentences);
    canvas.show(
        new CanvasState(
            rows,
            base,
            status(),
            session.history().canUndo(),
            session.history().canRedo(),
            !editable,
            session.reveal()));
    showInfo();
  }

  private void showInfo() {
    var value = workspace.model().value().flatMap(workspace.model()::metric);
    info.show(breakdown(), facts, value);
    info.texts()
        .show(sentences.words(session.draft().toNode()), facts.sql(), SegmentJson.write(segment()));
  }

  private CanvasState.Status status() {
    return switch (session.standing()) {
      case Standing.Exact(var b) ->
          status(
              CanvasState.Status.Kind.EXACT,
              getTranslation("segments.status.exact", Formats.of(this).took(b.took())));
      case Standing.Counting _ ->
          status(CanvasState.Status.Kind.COUNTING, getTranslation("segments.status.counting"));
      case Standing.Refused _ ->
          status(
              CanvasState.Status.Kind.IDLE,
              getTranslation("segments.status.refused", session.known().problems().size()));
      case Standing.Failed(var message) ->
          status(CanvasState.Status.Kind.FAILED, getTranslation("segments.status.failed", message));
      case Standing.Stopped _ ->
          status(CanvasState.Status.Kind.FAILED, getTranslation("segments.status.stopped"));
    };
  }

  private static CanvasState.Status status(CanvasState.Status.Kind kind, String text) {
    return new CanvasState.Status(kind, text);
  }
}
