package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.workbench.kit.Action;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Skeleton;
import facet.workbench.kit.Table;
import facet.workbench.segments.insight.Explanation;
import facet.workbench.segments.insight.SamplePage;
import facet.workbench.segments.insight.Subject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The members, page by page, and for any member of the club why in or out. What identifies a
/// person is shown only to those who may see it.
final class MembersPanel extends Section implements Insight {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 12;

  private final transient Desk desk;
  private final Asking<SamplePage> sample;
  private final Asking<Optional<Explanation>> why;
  private final Div list = new Div();
  private final Div one = new Div();
  private final Input number = new Input();
  private final transient Deque<String> pages = new ArrayDeque<>();
  private transient List<String> columns;
  private String asked = "";

  MembersPanel(Desk desk) {
    this.desk = desk;
    columns = SamplePage.usual(desk.workspace().model());
    sample = new Asking<>(Skeleton.lines(LINES), this::page, this::draw).onNew(pages::clear);
    why = new Asking<>(Skeleton.lines(LINES), this::explain, this::draw);
    getElement().setAttribute("data-testid", "members");
    list.add(
        new Heading(
            getTranslation("insight.members"),
            TermsPick.of("insight.columns", SamplePage::choices, columns, desk, this::columns)),
        sample);
    var back = Action.quiet(getTranslation("insight.why.back"), () -> explain("")).small();
    one.add(back, why);
    one.addClassName("why-one");
    add(find(), list, one);
    explain("");
  }

  @Override
  public List<Asking<?>> asks() {
    return List.of(sample, why);
  }

  private Component find() {
    number.setPlaceholder(getTranslation("insight.why.find"));
    number.getElement().setAttribute("aria-label", getTranslation("insight.why.find"));
    number.getElement().setAttribute("data-testid", "why-number");
    number
        .getElement()
        .addEventListener("keydown", _ -> explain(number.getValue().strip()))
        .setFilter("event.key === '" + Key.ENTER.getKeys().getFirst() + "'");
    var ask =
        Action.plain(getTranslation("insight.why.ask"), () -> explain(number.getValue().strip()))
            .small();
    ask.setId("ask-why");
    var box = new Div(Icon.SEARCH.draw(), number);
    box.addClassNames("find", "grow");
    var row = new Div(box, ask);
    row.addClassNames("row", "why-find");
    return row;
  }

  /// Shows why a member is in or out; the list again for none.
  private void explain(String key) {
    asked = key;
    list.setVisible(key.isEmpty());
    one.setVisible(!key.isEmpty());
    if (!key.isEmpty()) {
      why.again();
    }
  }

  private Asking.Work<Optional<Explanation>> explain() {
    var key = asked;
    var personal = desk.eyes().personal();
    return subject -> key.isEmpty() ? Optional.empty() : explain(subject, key, personal);
  }

  private static Optional<Explanation> explain(Subject subject, String key, boolean personal) {
    try {
      return Optional.of(Explanation.of(subject, key, personal));
    } catch (FacetException e) {
      if (e.code() == ErrorCode.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Component draw(Optional<Explanation> found) {
    return found
        .<Component>map(explanation -> new WhyPart(explanation, desk))
        .orElseGet(() -> new Empty(getTranslation("insight.why.nobody", asked)));
  }

  private void columns(List<String> chosen) {
    columns = chosen;
    sample.again();
  }

  private Asking.Work<SamplePage> page() {
    var from = Optional.ofNullable(pages.peek());
    var shown = columns;
    var personal = desk.eyes().personal();
    return subject -> SamplePage.of(subject, from, shown, personal);
  }

  private Component draw(SamplePage page) {
    if (page.rows().isEmpty()) {
      return new Empty(getTranslation("insight.members.none"));
    }
    var table =
        new Table<SamplePage.Row>()
            .words(getTranslation("insight.members.number"), SamplePage.Row::key);
    for (int i = 0; i < page.columns().size(); i++) {
      int column = i;
      var path = page.columns().get(i);
      table.part(desk.terms().name(path), row -> cell(path, row.cells().get(column)));
    }
    table.onOpen(row -> explain(row.key())).rows(page.rows());
    table.addClassName("tight");
    var scroll = new Div(table);
    scroll.addClassName("scroll-x");
    return new Div(scroll, steps(page));
  }

  private Component cell(String path, SamplePage.Cell cell) {
    if (cell.masked()) {
      var masked = new Span(Icon.LOCK.draw());
      masked.addClassNames("s3", "masked");
      masked.getElement().setAttribute("title", getTranslation("insight.masked"));
      masked.getElement().setAttribute("role", "img");
      masked.getElement().setAttribute("aria-label", getTranslation("insight.masked"));
      return masked;
    }
    return new Span(cell.value().map(v -> desk.terms().value(path, v)).orElse(Formats.MISSING));
  }

  private Component steps(SamplePage page) {
    var row = new Div();
    var before =
        Action.quiet(getTranslation("insight.members.before"), () -> turn(row, pages::poll))
            .small();
    before.setId("members-before");
    before.setEnabled(!pages.isEmpty());
    var after =
        Action.quiet(
                getTranslation("insight.members.after"),
                () -> turn(row, () -> page.next().ifPresent(pages::push)))
            .small();
    after.setId("members-after");
    after.setEnabled(page.next().isPresent());
    row.add(before, after);
    row.addClassNames("row", "steps");
    return row;
  }

  /// Turns to another page, once: the steps of this one lead nowhere any more.
  private void turn(Div steps, Runnable page) {
    steps.setEnabled(false);
    page.run();
    sample.again();
  }
}
