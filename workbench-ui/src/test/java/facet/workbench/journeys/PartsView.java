package facet.workbench.journeys;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import facet.workbench.chart.ChartFrame;
import facet.workbench.chart.EChart;
import facet.workbench.chart.Format;
import facet.workbench.chart.Ink;
import facet.workbench.kit.Action;
import facet.workbench.kit.Background;
import facet.workbench.kit.Chip;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Failure;
import facet.workbench.kit.KpiTile;
import facet.workbench.kit.Page;
import facet.workbench.kit.Panel;
import facet.workbench.kit.Skeleton;
import facet.workbench.kit.Sparkline;
import facet.workbench.kit.Table;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.icepear.echarts.Bar;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.components.coord.CategoryAxisLabel;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;

/// Every shared part on one page, for tests only.
@Route("parts")
@Needs(Permission.SEE_SEGMENTS)
class PartsView extends Page {
  private static final long serialVersionUID = 1L;
  private static final List<String> CLASSES = List.of("Key–retain", "Key–develop", "Key–win back");
  private static final List<Integer> MEMBERS = List.of(37_334, 62_625, 48_173);

  private final Span clicked = new Span();
  private final Span answer = new Span();
  private final transient Background background = new Background(this);
  private final transient CountDownLatch first = new CountDownLatch(1);

  PartsView() {
    super("Parts and states");
    clicked.setId("clicked");
    answer.setId("answer");
    head()
        .beside(Chip.filled(Chip.Tone.DRAFT, "Draft"))
        .actions(
            Action.plain("Ask", this::ask),
            Action.plain("Break", PartsView::breakDown),
            Action.primary("Send", () -> {}));
    Div columns = body(chart(), table(), states(), kpi(), clicked, answer);
    columns.getStyle().set("grid-template-columns", "1fr 1fr");
  }

  private static void breakDown() {
    throw new IllegalStateException("broken on purpose");
  }

  /// Asks twice; the first answer comes last and must not be seen.
  private void ask() {
    background.run(
        () -> {
          first.await();
          return "old";
        },
        answer::setText,
        problem -> answer.setText("failed"));
    background.run(
        () -> "new",
        text -> {
          answer.setText(text);
          first.countDown();
        },
        problem -> answer.setText("failed"));
  }

  private ChartFrame chart() {
    BarSeries members =
        new BarSeries()
            .setData(MEMBERS.toArray())
            .setItemStyle(new BarItemStyle().setColor(Ink.ACCENT.token()));
    Bar bar =
        new Bar()
            .addXAxis(new CategoryAxis().setData(CLASSES.toArray(String[]::new)))
            .addYAxis(
                new ValueAxis()
                    .setAxisLabel(new CategoryAxisLabel().setFormatter(Format.COMPACT.named())))
            .addSeries(members);
    EChart chart =
        new EChart("Members by class")
            .option(bar.getOption())
            .onClick(click -> clicked.setText(click.name() + " " + click.index()));
    var rows = List.of(List.of("Key–retain", "37,334"), List.of("Key–develop", "62,625"));
    return new ChartFrame(
        "How many are in each class?",
        chart,
        new ChartFrame.Twin(List.of("Class", "Members"), rows));
  }

  private Panel table() {
    var table =
        new Table<Integer>()
            .words("Class", CLASSES::get)
            .number("Members", row -> formats().count(MEMBERS.get(row)))
            .part("Status", row -> Chip.bare(Chip.Tone.OK, "Published"));
    return new Panel("Table twin").flush().content(table.rows(List.of(0, 1, 2)));
  }

  private Panel states() {
    return new Panel("States")
        .content(
            new Empty(
                "No member moved between these dates.", Action.plain("Pick others", () -> {})),
            Skeleton.lines(3),
            new Failure("The data source did not answer within 30 s. Nothing was changed."));
  }

  private Panel kpi() {
    double[] course = {3, 4, 3.5, 5, 6, 5.5, 7};
    return new Panel("Tile")
        .content(
            new KpiTile("Members", formats().compact(1_204_318))
                .change(formats().percentChange(0.029), KpiTile.News.GOOD)
                .course(new Sparkline(course, "Rising"))
                .parts("12.8k new, 4.1k lost"));
  }
}
