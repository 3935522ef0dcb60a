package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Skeleton;
import facet.workbench.segments.insight.Portrait;
import java.util.List;
import java.util.Optional;

/// Who the members are: chosen fields and metrics, each with the others in grey beside. A value or
/// bin clicked goes into the draft as a condition.
final class ProfilePanel extends Section implements Insight {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 12;

  private final transient Desk desk;
  private final Asking<Portrait> asking;
  private transient List<String> terms;
  private transient Optional<String> against = Optional.empty();

  ProfilePanel(Desk desk) {
    this.desk = desk;
    terms = Portrait.usual(desk.workspace().model());
    asking = new Asking<>(Skeleton.lines(LINES), () -> portrait(against, terms), this::draw);
    getElement().setAttribute("data-testid", "profile");
    add(
        new Heading(
            getTranslation("insight.profile"),
            AgainstPick.of(desk, this::compareWith),
            TermsPick.of("insight.profile.fields", Portrait::choices, terms, desk, this::show)),
        asking);
  }

  @Override
  public List<Asking<?>> asks() {
    return List.of(asking);
  }

  private void compareWith(Optional<String> segment) {
    against = segment;
    asking.again();
  }

  private void show(List<String> chosen) {
    terms = chosen;
    asking.again();
  }

  private static Asking.Work<Portrait> portrait(Optional<String> against, List<String> terms) {
    return subject -> Portrait.of(subject, subject.others(against), terms);
  }

  private Component draw(Portrait portrait) {
    if (portrait.members() == 0) {
      return new Empty(getTranslation("insight.profile.nobody"));
    }
    if (portrait.spreads().isEmpty()) {
      return new Empty(getTranslation("insight.profile.empty"));
    }
    var others =
        getTranslation(against.isPresent() ? "insight.legend.other" : "insight.legend.everyone");
    var grid = new Div();
    grid.addClassName("spreads");
    for (var spread : portrait.spreads()) {
      grid.add(
          switch (spread) {
            case Portrait.Values values -> new ValuesPart(values, desk);
            case Portrait.Histogram histogram -> new HistogramPart(histogram, desk);
          });
    }
    return new Div(grid, Legend.of(others, getTranslation("insight.legend.this")));
  }
}
