package facet.workbench.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import facet.models.clustering.ClusterProfile;
import facet.models.clustering.ClusterReport;
import facet.workbench.chart.Ink;
import facet.workbench.kit.Action;
import facet.workbench.kit.Panel;
import java.util.List;
import java.util.Locale;

/// What makes each cluster different: for every metric a bar from the average member, −2 to +2
/// standard deviations, with the number; and the cluster's members a click away.
class ProfilePanel extends Panel {
  private static final long serialVersionUID = 1L;
  private static final double WITHIN = 0.5;
  private static final double MOST = 2;

  private final transient ReportWords words;

  ProfilePanel(ClusterReport report, List<String> names, ReportWords words, boolean usable) {
    super(words.text("clusters.profile"));
    this.words = words;
    addClassName("prof");
    setId("profile");
    finding(words.text("clusters.profile.scale"));
    tools(legend());
    flush();
    var table = new NativeTable();
    table.addClassNames("tbl", "pt");
    table.getHead().add(head(report));
    for (var profile : report.profiles()) {
      table.getBody().add(row(profile, names.get(profile.cluster()), usable));
    }
    content(table);
  }

  private Div legend() {
    var legend = new Div();
    legend.addClassName("legend");
    legend
        .getElement()
        .setProperty(
            "innerHTML",
            key("accent", "clusters.above")
                + key("none", "clusters.below")
                + key("mark", "clusters.within"));
    return legend;
  }

  private String key(String colour, String text) {
    return "<span><i style='background:var(--fc-%s)'></i>%s</span>"
        .formatted(colour, words.text(text));
  }

  private NativeTableRow head(ClusterReport report) {
    var row = new NativeTableRow();
    row.add(header(words.text("clusters.cluster"), "name"));
    row.add(header(words.text("members"), "num"));
    if (!report.profiles().isEmpty()) {
      for (var trait : report.profiles().getFirst().traits()) {
        row.add(header(words.feature(trait.feature()), "ct"));
      }
    }
    row.add(header("", "act"));
    return row;
  }

  private static NativeTableHeaderCell header(String text, String style) {
    var cell = new NativeTableHeaderCell(text);
    cell.addClassName(style);
    cell.getElement().setAttribute("scope", "col").setAttribute("title", text);
    return cell;
  }

  private NativeTableRow row(ClusterProfile profile, String name, boolean usable) {
    var swatch = new Span();
    swatch.addClassName("sw");
    swatch.getStyle().setBackground(Ink.category(profile.cluster() + 1));
    var title = new Span(name);
    title.addClassNames("m", "pt-name");
    var first = new Span(swatch, title);
    first.addClassName("row");
    var members = new Span(words.count(profile.members()));
    members.addClassName("m");
    var row = new NativeTableRow();
    row.add(new NativeTableCell(first));
    row.add(numbers(members, words.percent(profile.share())));
    profile.traits().forEach(trait -> row.add(new NativeTableCell(bar(trait), number(trait))));
    row.add(new NativeTableCell(segment(profile, name, usable)));
    return row;
  }

  private static NativeTableCell numbers(Component first, String second) {
    var below = new Span(second);
    below.addClassNames("dv", "n", "s3");
    var cell = new NativeTableCell(first, below);
    cell.addClassName("num");
    return cell;
  }

  private static Span bar(ClusterProfile.Trait trait) {
    double size = Math.min(MOST, Math.abs(trait.difference())) / MOST * 50;
    boolean above = trait.difference() > 0;
    var fill = new Span();
    fill.addClassName("devbar");
    if (Math.abs(trait.difference()) >= WITHIN) {
      fill.addClassName(above ? "hi" : "lo");
    }
    fill.getStyle()
        .setLeft(String.format(Locale.ROOT, "%.0f%%", above ? 50 : 50 - size))
        .setWidth(String.format(Locale.ROOT, "%.0f%%", size));
    var bar = new Span(fill);
    bar.addClassName("dev");
    return bar;
  }

  private Span number(ClusterProfile.Trait trait) {
    var text = words.formats().decimal(trait.difference(), 1);
    var number = new Span(trait.difference() > 0 ? "+" + text : text);
    number.addClassNames("dv", "n");
    number.addClassName(Math.abs(trait.difference()) >= WITHIN ? "m" : "s3");
    number
        .getElement()
        .setAttribute(
            "title",
            words.text(
                "clusters.mean",
                words.formats().compact(trait.mean()),
                words.formats().compact(trait.overall())));
    return number;
  }

  private Component segment(ClusterProfile profile, String name, boolean usable) {
    var button =
        Action.quiet(
                words.text("clusters.segment"),
                () -> OpenInBuilder.cluster(profile.cluster(), name))
            .small();
    button.setEnabled(usable);
    button
        .getElement()
        .setAttribute(
            "title",
            usable
                ? words.text("clusters.segment.of", words.count(profile.members()))
                : words.text("not-in-use"));
    return button;
  }
}
