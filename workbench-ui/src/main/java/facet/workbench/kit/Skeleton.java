package facet.workbench.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// The final shape in grey while something is worked out; it appears only after 300 ms, so quick
/// answers don't flash.
public class Skeleton extends Div {
  private static final long serialVersionUID = 1L;
  private static final int[] WIDTHS = {78, 54, 40, 62, 70, 48};

  private final Span progress = new Span();

  private Skeleton() {
    addClassName("skeleton");
    getElement().setAttribute("aria-busy", "true");
    progress.addClassNames("t12", "s3", "grow");
  }

  public static Skeleton lines(int count) {
    Skeleton made = new Skeleton();
    for (int i = 0; i < count; i++) {
      Div line = new Div();
      line.addClassName("skel");
      line.setHeight("14px");
      line.setWidth(WIDTHS[i % WIDTHS.length] + "%");
      made.add(line);
    }
    return made;
  }

  /// One grey block of this height, as a chart leaves.
  public static Skeleton block(int height) {
    Skeleton made = new Skeleton();
    Div block = new Div();
    block.addClassName("skel");
    block.setHeight(height + "px");
    made.add(block);
    return made;
  }

  /// Adds a line that says how far it is, with a way to stop.
  public Skeleton cancellable(Action cancel) {
    Div row = new Div(progress, cancel.small());
    row.addClassName("row");
    add(row);
    return this;
  }

  public void progress(String words) {
    progress.setText(words);
  }
}
