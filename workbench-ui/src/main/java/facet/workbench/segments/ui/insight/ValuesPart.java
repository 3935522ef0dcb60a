package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Test;
import facet.datasets.model.FieldType;
import facet.workbench.segments.insight.Portrait;
import java.util.List;
import java.util.Locale;

/// A field's values as bars: this segment's share, and a mark where the others' ends.
final class ValuesPart extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Portrait.Values values;
  private final transient Desk desk;
  private final double most;

  ValuesPart(Portrait.Values values, Desk desk) {
    this.values = values;
    this.desk = desk;
    addClassName("spread");
    getElement().setAttribute("data-term", values.term());
    most =
        values.bars().stream()
            .mapToDouble(bar -> Math.max(values.here(bar), values.others(bar)))
            .max()
            .orElse(1);
    add(new TermTitle(desk.terms().name(values.term()), missing()));
    var rows = new Div();
    rows.addClassName("vals");
    values.bars().forEach(bar -> rows.add(row(bar)));
    values
        .rest()
        .ifPresent(rest -> {
          var row = row(rest);
          row.addClassName("rest");
          row.setEnabled(false);
          rows.add(row);
        });
    add(rows);
  }

  private String missing() {
    long here = values.missing().here();
    long others = values.missing().others();
    if (here == 0 && others == 0) {
      return "";
    }
    return getTranslation(
        "insight.profile.missing",
        share(here, values.present().here()),
        share(others, values.present().others()));
  }

  private String share(long missing, long present) {
    return desk.terms()
        .formats()
        .percent(missing + present == 0 ? 0 : (double) missing / (missing + present));
  }

  private NativeButton row(Portrait.Bar bar) {
    var formats = desk.terms().formats();
    var named =
        bar.value().isEmpty()
            ? getTranslation("insight.profile.rest")
            : desk.terms().value(values.term(), bar.value());
    double here = values.here(bar);
    double others = values.others(bar);
    var name = new Span(named);
    name.addClassName("cut");
    var share = new Span(formats.percent(here));
    share.addClassName("num");
    var ghost = new Span(formats.percent(others));
    ghost.addClassNames("num", "s3");
    var row = new NativeButton();
    row.addClassNames("val", "t12");
    row.add(name, bar.value().isEmpty() ? new Span() : bar(here, others), share, ghost);
    row.getElement()
        .setAttribute("type", "button")
        .setAttribute("data-value", bar.value())
        .setAttribute(
            "title",
            getTranslation(
                "insight.profile.row",
                named,
                formats.percent(here) + " (" + formats.count(bar.part().here()) + ")",
                formats.percent(others) + " (" + formats.count(bar.part().others()) + ")"));
    row.setEnabled(desk.eyes().editable());
    row.addClickListener(_ -> desk.acts().add(condition(bar.value())));
    return row;
  }

  private Span bar(double here, double others) {
    var fill = new Span();
    fill.addClassName("fill");
    fill.getStyle().setWidth(width(here));
    var mark = new Span();
    mark.addClassName("ghost-mark");
    mark.getStyle().setWidth(width(others));
    var bar = new Span(mark, fill);
    bar.addClassName("val-bar");
    return bar;
  }

  private String width(double share) {
    return String.format(Locale.ROOT, "%.1f%%", most == 0 ? 0 : 100 * Math.min(1, share / most));
  }

  private Condition condition(String value) {
    boolean flag =
        desk.terms()
            .model()
            .field(values.term())
            .filter(ref -> ref.field().type() instanceof FieldType.Flag)
            .isPresent();
    return new Condition.Attribute(
        values.term(),
        flag
            ? new Test.Comparison(ComparisonOperator.EQ, Literal.of(Boolean.parseBoolean(value)))
            : new Test.In(List.of(Literal.of(value))));
  }
}
