package facet.workbench.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// One number with its name, and if wanted its change, its course and what it is made of.
public class KpiTile extends Div {
  private static final long serialVersionUID = 1L;

  /// Whether a change is good news; the same rise is good for revenue and bad for churn.
  public enum News {
    GOOD("good"),
    BAD("bad"),
    NEITHER("s2");

    private final String style;

    News(String style) {
      this.style = style;
    }
  }

  private final Span change = new Span();
  private final Div course = new Div();
  private final Div parts = new Div();

  public KpiTile(String name, String value) {
    addClassName("kpi");
    Span label = new Span(name);
    label.addClassNames("t12", "s2", "grow", "cut");
    Div top = new Div(label, change);
    top.addClassName("row");
    Span number = new Span(value);
    number.addClassName("v");
    Div middle = new Div(number, course);
    middle.addClassNames("row", "kpi-line");
    change.addClassNames("t12", "delta");
    parts.addClassNames("t12", "s3", "cut");
    add(top, middle, parts);
  }

  public KpiTile change(String words, News news) {
    change.setText(words);
    change.addClassName(news.style);
    return this;
  }

  /// Draws the past values beside the number.
  public KpiTile course(Component sparkline) {
    course.removeAll();
    course.add(sparkline);
    return this;
  }

  public KpiTile parts(String words) {
    parts.setText(words);
    return this;
  }
}
