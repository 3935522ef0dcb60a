package facet.workbench.dashboards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import facet.datasets.FacetException;
import facet.datasets.model.Classification;
import facet.datasets.model.Metric;
import facet.workbench.dashboards.DrawPyramid;
import facet.workbench.dashboards.PyramidChoices;
import facet.workbench.dashboards.PyramidQuestion;
import facet.workbench.dashboards.PyramidReport;
import facet.workbench.data.ChosenDataset;
import facet.workbench.kit.Action;
import facet.workbench.kit.Background;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Failure;
import facet.workbench.kit.Page;
import facet.workbench.kit.Skeleton;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The value pyramid: who brings the value, what it is made of, and how members moved. What is
/// drawn stands in the address, so that it can be passed on.
@Route("dashboards")
@Needs(Permission.SEE_DASHBOARDS)
@StyleSheet("facet/dashboards.css")
class PyramidView extends Page implements AfterNavigationObserver {
  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(PyramidView.class);

  private final transient ChosenDataset chosen;
  private final transient DrawPyramid pyramids;
  private final transient Background background = new Background(this);
  private final Div body = body();

  PyramidView(ChosenDataset chosen, DrawPyramid pyramids) {
    super(I18NProvider.translate("dashboards.title"));
    this.chosen = chosen;
    this.pyramids = pyramids;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    chosen
        .id()
        .ifPresentOrElse(
            dataset -> open(dataset, event.getLocation().getQueryParameters()),
            () -> show(new Empty(getTranslation("dashboards.no-data"))));
  }

  private void open(String dataset, QueryParameters address) {
    PyramidChoices choices = pyramids.choices(dataset);
    PyramidAddress.read(address, dataset, choices, chosen.asOf())
        .ifPresentOrElse(
            question -> {
              offer(question, choices);
              draw(question);
            },
            () -> show(new Empty(getTranslation("dashboards.no-classes"))));
  }

  private void offer(PyramidQuestion question, PyramidChoices choices) {
    Component classes =
        Pick.of(
            "classification",
            "",
            chosen(choices.classifications(), question.classification(), Classification::id),
            choices.classifications(),
            one -> one.labels().in(getLocale()),
            one -> go(question, PyramidAddress.BY, one.id()));
    Component amounts =
        Pick.of(
            "amount",
            getTranslation("dashboards.by"),
            chosen(choices.amounts(), question.amount(), Metric::id),
            choices.amounts(),
            one -> one.labels().in(getLocale()),
            one -> go(question, PyramidAddress.AMOUNT, one.id()));
    Span line = new Span();
    line.addClassName("vr");
    head().beside(classes, line, amounts, against(question));
  }

  private Component against(PyramidQuestion question) {
    DatePicker calendar = new DatePicker(getTranslation("dashboards.compared"));
    calendar.setLocale(getLocale());
    calendar.setValue(question.comparedWith());
    calendar.setMax(question.asOf().minusDays(1));
    return Pick.day(
        "against",
        getTranslation("dashboards.compared"),
        formats().date(question.comparedWith()),
        calendar,
        day -> go(question, PyramidAddress.AGAINST, day.toString()));
  }

  private static <T> T chosen(List<T> choices, String id, Function<T, String> idOf) {
    return choices.stream()
        .filter(choice -> idOf.apply(choice).equals(id))
        .findFirst()
        .orElseThrow(NoSuchElementException::new);
  }

  private static void go(PyramidQuestion question, String key, String value) {
    UI.getCurrent().navigate(PyramidView.class, PyramidAddress.with(question, key, value));
  }

  private void draw(PyramidQuestion question) {
    head().actions();
    show(skeleton(question));
    var scope = chosen.scope(question.dataset());
    background.run(
        () -> pyramids.draw(question, scope), this::show, problem -> fail(question, problem));
  }

  private Div skeleton(PyramidQuestion question) {
    Div panels = new Div(Skeleton.block(620), Skeleton.block(620));
    panels.addClassName("two");
    Runnable stop =
        () -> {
          background.cancel();
          Action again = Action.plain(getTranslation("kit.again"), () -> draw(question));
          show(new Empty(getTranslation("dashboards.stopped"), again));
        };
    Skeleton first =
        Skeleton.block(96).cancellable(Action.quiet(getTranslation("kit.cancel"), stop));
    Div all = new Div(first, panels);
    all.addClassName("waiting");
    return all;
  }

  private void show(PyramidReport report) {
    var writing = Writing.in(getLocale(), report.unit());
    var words = new PyramidWords(this, writing);
    Span exact = new Span(getTranslation("dashboards.exact", formats().took(report.took())));
    exact.addClassNames("live", "n");
    head().actions(exact);
    if (report.pyramid().members() == 0) {
      String day = formats().date(report.question().asOf());
      show(new Empty(getTranslation("dashboards.nobody", day)));
      return;
    }
    Div panels =
        new Div(
            new PyramidPanel(report, writing, words).frame(),
            new MovementPanel(report, writing, words).frame());
    panels.addClassName("two");
    show(new KpiRow(report, writing), panels);
  }

  private void fail(PyramidQuestion question, Exception problem) {
    if (!(problem instanceof FacetException)) {
      log.error("The pyramid could not be drawn; the page says so", problem);
    }
    Action again = Action.plain(getTranslation("kit.again"), () -> draw(question));
    String why = problem instanceof FacetException ? String.valueOf(problem.getMessage()) : "";
    show(new Failure(getTranslation("dashboards.failed", why).strip(), again));
  }

  private void show(Component... parts) {
    body.removeAll();
    body.add(parts);
  }
}
