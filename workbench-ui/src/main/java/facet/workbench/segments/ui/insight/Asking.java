package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.workbench.kit.Action;
import facet.workbench.kit.Background;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Failure;
import facet.workbench.kit.Mishaps;
import facet.workbench.kit.Skeleton;
import facet.workbench.segments.insight.Subject;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The frame around what is worked out about a draft. It asks in the background, only while it is
/// open, and drops what it was asking when the draft changes. An answer to another draft is not
/// shown: its place stays, empty, and after a while turns into a skeleton; what failed says so and
/// can be asked again.
final class Asking<T> extends Div {
  private static final long serialVersionUID = 1L;

  /// What to work out, off the page's thread.
  @FunctionalInterface
  interface Work<T> {
    T of(Subject subject) throws Exception;
  }

  private final transient Background background = new Background(this);
  private final transient Supplier<Work<T>> work;
  private final transient Function<T, Component> draw;
  private final Div answer = new Div();
  private transient @Nullable Subject subject;
  private boolean open;
  private boolean known;
  private transient Runnable onNew = () -> {};

  /// @param shape what is shown while it takes long
  /// @param work called on the page's thread: choices of the panel are read here, not in the work
  /// @param draw the answer; called on the page's thread
  Asking(Skeleton shape, Supplier<Work<T>> work, Function<T, Component> draw) {
    this.work = work;
    this.draw = draw;
    addClassName("ask");
    answer.addClassName("answer");
    add(answer, shape);
    addAttachListener(_ -> ask());
    waiting(true);
  }

  /// @param listener called when the draft is another one, whether or not it can be asked
  Asking<T> onNew(Runnable listener) {
    onNew = listener;
    return this;
  }

  /// Another draft, counted.
  void of(Subject next) {
    subject = next;
    onNew.run();
    again();
  }

  /// The draft changed and is being counted: nothing is known of it yet.
  void counting() {
    drop();
    waiting(true);
  }

  /// The draft was not counted: nothing is asked of it.
  void unasked(Unasked why) {
    drop();
    show(new Empty(getTranslation(why.key())));
  }

  private void drop() {
    subject = null;
    known = false;
    background.cancel();
    onNew.run();
  }

  /// Whether it can be seen. What was known when it was closed still is.
  void open(boolean value) {
    open = value;
    if (!open && !known) {
      background.cancel();
    }
    ask();
  }

  /// Asks the same draft again, for instance because something else is chosen.
  void again() {
    known = false;
    background.cancel();
    waiting(true);
    ask();
  }

  private void ask() {
    var asked = subject;
    if (!open || known || asked == null || !isAttached()) {
      return;
    }
    waiting(true);
    var chosen = work.get();
    background.run(() -> chosen.of(asked), this::answered, this::failed);
  }

  private void answered(T found) {
    known = true;
    show(draw.apply(found));
  }

  private void failed(Exception problem) {
    if (problem instanceof FacetException known && known.code() == ErrorCode.CANCELLED) {
      return;
    }
    var why = Mishaps.words("A panel beside the draft could not be worked out", problem);
    show(
        new Failure(
            getTranslation("insight.failed", why),
            Action.plain(getTranslation("insight.again"), this::again).small()));
  }

  private void show(Component content) {
    answer.removeAll();
    answer.add(content);
    waiting(false);
  }

  private void waiting(boolean waiting) {
    setClassName("waiting", waiting);
    getElement().setAttribute("aria-busy", String.valueOf(waiting));
  }
}
