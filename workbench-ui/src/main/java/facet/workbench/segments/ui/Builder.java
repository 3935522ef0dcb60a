package facet.workbench.segments.ui;

import com.vaadin.flow.component.html.Div;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Segment;
import facet.query.audience.Breakdown;
import facet.workbench.kit.Formats;
import facet.workbench.segments.BuilderSession;
import facet.workbench.segments.BuilderSession.Standing;
import facet.workbench.segments.CanvasAction;
import facet.workbench.segments.CanvasRows;
import facet.workbench.segments.DraftNode;
import facet.workbench.segments.SegmentDraft;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.insight.Subject;
import facet.workbench.segments.overview.RuleDiff;
import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.palette.Term;
import facet.workbench.segments.templates.Template;
import facet.workbench.segments.templates.Templates;
import facet.workbench.segments.ui.insight.Desk;
import facet.workbench.segments.ui.insight.Unasked;
import facet.workbench.segments.ui.insight.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Palette, canvas and panel around one draft: every action goes to the session, everything shown
/// comes from it, and each change is counted.
final class Builder extends Div implements DraftCounting.Acts, Desk.Acts {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;
  private final transient PaletteSide palette;
  private final transient BuilderSession session;
  private final transient DraftCounting counting;
  private final transient DraftTexts texts;
  private final transient ValueEditing values;
  private final transient KeepingActs keeping;
  private final transient List<Template> starts;
  private final boolean editable;
  private final Runnable onChange;
  private final SegmentCanvas canvas = new SegmentCanvas();
  private final InfoPanel info;
  private transient Map<String, String> notes = Map.of();
  private transient Consumer<String> onBegin = _ -> {};
  private long base;
  private String name = "";
  private String saved = "";

  /// @param onChange called after every change of the draft
  Builder(Workspace workspace, Node where, Desk.Eyes eyes, Supplies supplies, Runnable onChange) {
    this.editable = eyes.editable();
    this.onChange = onChange;
    wording = new Wording(workspace, getLocale());
    session = new BuilderSession(where);
    counting = new DraftCounting(this, wording::workspace, session, this);
    texts = new DraftTexts(session, canvas, wording::sentences, this::change);
    var fieldValues = workspace.values();
    var editor = new EditorPopover(session::endVisit);
    values = new ValueEditing(canvas, editor, wording, fieldValues, supplies);
    values.onList(this::listed);
    info = new InfoPanel(new Desk(wording, eyes, this), wide -> setClassName("wide", wide));
    palette =
        new PaletteSide(
            workspace,
            fieldValues,
            supplies.habits(),
            new PaletteSide.Owner(supplies.account(), editable));
    keeping = new KeepingActs(this, supplies, session::draft, this::renew);
    palette.metrics(keeping.metrics());
    starts = new Templates(workspace.model(), workspace.asOf()).starts();
    canvas.starts(starts);
    canvas.onAction(this::act);
    if (editable) {
      info.words().editable(texts::editWords);
    }
    addClassName("builder");
    add(palette.component(), canvas, info, editor);
    addAttachListener(_ -> counting.count());
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
  }

  /// The id it is saved under.
  void saved(String id) {
    saved = id;
  }

  Segment segment() {
    return new Segment(wording.workspace().model().dataset(), name, session.draft().toNode());
  }

  /// What the draft has otherwise than another form of the segment.
  RuleChanges changesSince(Node other) {
    return new RuleChanges(wording.sentences(), RuleDiff.of(other, session.draft().toNode()));
  }

  /// Told the name of the segment that somebody begins with.
  void onBegin(Consumer<String> listener) {
    onBegin = listener;
  }

  private void act(CanvasAction action) {
    switch (action) {
      case CanvasAction.Edit edit -> change(draft -> CanvasAction.apply(edit, draft));
      case CanvasAction.AddTerm(var term, var parent, var index) ->
          add(term, (draft, condition) -> draft.add(condition, parent, index));
      case CanvasAction.AddTermOnto(var term, var target) ->
          add(term, (draft, condition) -> draft.addOnto(condition, target));
      case CanvasAction.EditValue(var node, var key) -> {
        openEditor(node, key);
        show();
      }
      case CanvasAction.Text text -> {
        texts.act(text, segment());
        show();
      }
      case CanvasAction.Keep keep -> {
        if (editable) {
          keeping.keep(keep, wording.workspace());
        }
        show();
      }
      case CanvasAction.Begin(var start) -> begin(start);
      case CanvasAction.Undo _ -> step(session::undo);
      case CanvasAction.Redo _ -> step(session::redo);
      case CanvasAction.Stop _ -> counting.stop();
      case CanvasAction.Retry _ -> {
        session.recount();
        changed(true);
      }
    }
  }

  /// An open editor would show what is no longer so.
  private void step(BooleanSupplier step) {
    values.close();
    changed(step.getAsBoolean());
  }

  /// @param place puts a new condition into the draft
  private void add(String termId, BiFunction<SegmentDraft, Condition, SegmentDraft> place) {
    palette
        .terms()
        .term(termId)
        .filter(_ -> editable)
        .map(Term::start)
        .ifPresentOrElse(
            start -> {
              change(draft -> place.apply(draft, start));
              var made = session.draft().made();
              canvas.onceDrawn(() -> {
                made.ifPresent(id -> openEditor(id, ""));
                palette.used(termId);
              });
            },
            this::show);
  }

  private void openEditor(String id, String key) {
    if (editable
        && !session.draft().locked(id)
        && session.draft().find(id).orElse(null) instanceof DraftNode.Leaf leaf) {
      values.open(
          id,
          key,
          leaf.condition(),
          next -> changed(session.editValue(draft -> draft.replace(id, next))));
    }
  }

  private void begin(String start) {
    starts.stream()
        .filter(one -> one.id().equals(start))
        .findFirst()
        .ifPresentOrElse(
            one -> {
              change(draft -> draft.takeIn(one.where()));
              onBegin.accept(one.name().in(getLocale()));
            },
            this::show);
  }

  /// A list was kept: it has a name from now on, and stands in the palette.
  private void listed(Palette.Named list) {
    var known = wording.workspace();
    wording.renew(known.with(known.vocabulary().withList(list)));
    palette.renew(wording.workspace());
    show();
  }

  /// A metric or a tag was made, changed or deleted: all is asked anew.
  private void renew(Workspace fresh) {
    wording.renew(fresh);
    palette.renew(fresh);
    counting.count();
    show();
  }

  @Override
  public void change(UnaryOperator<SegmentDraft> change) {
    changed(editable && session.edit(change));
  }

  private void changed(boolean changed) {
    if (changed) {
      notes = Map.of();
      info.insights().counting();
      counting.count();
      onChange.run();
    }
    show();
  }

  @Override
  public void add(Condition condition) {
    var root = session.draft().root();
    change(draft -> draft.add(condition, root.id(), root.children().size()));
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

  @Override
  public void counted(SegmentDraft draft) {
    show();
    info.insights().of(new Subject(wording.workspace(), draft));
  }

  @Override
  public void uncounted() {
    show();
    unasked().ifPresent(info.insights()::unasked);
  }

  private Optional<Unasked> unasked() {
    return switch (session.standing()) {
      case Standing.Refused _ -> Optional.of(Unasked.REFUSED);
      case Standing.Failed _ -> Optional.of(Unasked.FAILED);
      case Standing.Stopped _ -> Optional.of(Unasked.STOPPED);
      case Standing.Exact _, Standing.Counting _ -> Optional.empty();
    };
  }

  @Override
  public void gathered() {
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
        CanvasRows.of(
            session.draft(),
            session.known().noting(notes),
            wording.workspace().model(),
            wording.sentences());
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
    info.show(breakdown(), counting.facts(), wording.workspace().model());
    info.words().show(wording.sentences().words(session.draft().toNode()));
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
