package facet.workbench.segments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Formats;
import java.util.Optional;

/// What share of something the segment has.
final class ShareLine extends Div {
  private static final long serialVersionUID = 1L;

  private final transient ShareBar share = new ShareBar();
  private final Span of = new Span();
  private final Div line = new Div(share.percent(), of);

  ShareLine() {
    share.percent().addClassNames("n");
    of.addClassName("s2");
    line.addClassNames("t12", "cut", "share");
    add(line, share.bar());
  }

  /// @param part empty while it is not known
  /// @param words of what
  void show(Optional<Double> part, String words) {
    share.show(part, Formats.of(this));
    share.percent().setClassName("b", part.isPresent());
    share.percent().setClassName("s3", part.isEmpty());
    of.setText(words);
    line.getElement().setAttribute("title", share.percent().getText() + " " + words);
  }
}
