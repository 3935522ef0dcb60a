package facet.workbench.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Route;
import facet.datasets.FacetException;
import facet.models.registry.ModelCard;
import facet.workbench.data.ChosenDataset;
import facet.workbench.kit.Action;
import facet.workbench.kit.Chip;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Failure;
import facet.workbench.kit.Page;
import facet.workbench.kit.Panel;
import facet.workbench.kit.Table;
import facet.workbench.modelling.JobQueue;
import facet.workbench.modelling.KeptModels;
import facet.workbench.modelling.RunRequest;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// All models of the dataset with their versions, and the runs under way.
@Route("models")
@Needs(Permission.SEE_MODELS)
@StyleSheet("facet/modelling.css")
class ModelsView extends Page {
  private static final long serialVersionUID = 1L;

  private final transient ChosenDataset chosen;
  private final transient KeptModels kept;
  private final transient JobQueue jobs;
  private final transient CurrentUser user;
  private final transient Clock clock;
  private final Div list = new Div();

  ModelsView(ChosenDataset chosen, KeptModels kept, JobQueue jobs, CurrentUser user, Clock clock) {
    super(I18NProvider.translate("modelling.title"));
    this.chosen = chosen;
    this.kept = kept;
    this.jobs = jobs;
    this.user = user;
    this.clock = clock;
    chosen
        .id()
        .ifPresentOrElse(this::show, () -> body(new Empty(getTranslation("modelling.no-dataset"))));
  }

  private void show(String dataset) {
    boolean may = user.may(Permission.RUN_MODELS);
    if (may) {
      head()
          .actions(
              run(dataset, ModelCard.Kind.CLUSTERS, Action::plain),
              run(dataset, ModelCard.Kind.CHURN, Action::primary));
    }
    body(new RunsPanel(jobs, dataset, may, this::refresh), list);
    refresh();
  }

  private Action run(String dataset, ModelCard.Kind kind, ActionKind look) {
    var id = KeptModels.id(kind);
    var button =
        look.of(
            getTranslation("modelling.run." + id),
            () -> jobs.submit(RunRequest.of(dataset, kind, chosen.asOf(), user.name())));
    button.setId("run-" + id);
    return button;
  }

  private interface ActionKind {
    Action of(String words, Runnable onPress);
  }

  private void refresh() {
    list.removeAll();
    chosen.id().ifPresent(dataset -> list.add(models(dataset)));
  }

  private Component models(String dataset) {
    List<ModelCard> cards;
    try {
      cards = new ArrayList<>(kept.of(dataset).cards());
    } catch (FacetException unreadable) {
      return new Failure(unreadable.getMessage());
    }
    if (cards.isEmpty()) {
      return new Panel(getTranslation("modelling.all"))
          .content(new Empty(getTranslation("modelling.empty")));
    }
    var panel = new Panel(getTranslation("modelling.all")).flush().content(table(dataset, cards));
    panel.setId("models");
    return panel;
  }

  private Table<ModelCard> table(String dataset, List<ModelCard> cards) {
    var used = new ArrayList<String>();
    for (var kind : ModelCard.Kind.values()) {
      kept.inUse(dataset, kind, chosen.asOf())
          .ifPresent(version -> used.add(KeptModels.id(kind) + version));
    }
    return new Table<ModelCard>()
        .part(getTranslation("modelling.model"), this::name)
        .words(getTranslation("modelling.version"), card -> "v" + card.version())
        .part("", card -> status(used.contains(card.id() + card.version())))
        .words(getTranslation("modelling.as-of"), card -> formats().date(card.asOf()))
        .words(getTranslation("modelling.data"), card -> "v" + card.origin().dataVersion())
        .number(getTranslation("modelling.members"), this::members)
        .words(getTranslation("modelling.measure"), this::measure)
        .words(getTranslation("modelling.trained"), this::trained)
        .words(getTranslation("modelling.by"), card -> card.origin().trainedBy())
        .onOpen(ModelsView::open)
        .rows(cards);
  }

  private Component name(ModelCard card) {
    var name = new Span(getTranslation(ReportWords.kindKey(card.kind())));
    name.addClassName("m");
    return name;
  }

  private Component status(boolean used) {
    return used
        ? Chip.bare(Chip.Tone.OK, getTranslation("modelling.in-use"))
        : Chip.bare(Chip.Tone.ARCHIVED, getTranslation("modelling.kept"));
  }

  private String members(ModelCard card) {
    return formats().count(Math.round(card.metrics().getOrDefault("members", 0.0)));
  }

  private String measure(ModelCard card) {
    return switch (card.kind()) {
      case CHURN ->
          getTranslation(
              "modelling.measure.churn",
              formats().decimal(card.metrics().getOrDefault("rocAuc", Double.NaN), 3),
              formats().decimal(100 * card.metrics().getOrDefault("overRecency", Double.NaN), 1));
      case CLUSTERS ->
          getTranslation(
              "modelling.measure.clusters",
              Integer.parseInt(card.parameters().getOrDefault("k", "0")),
              formats().decimal(card.metrics().getOrDefault("silhouette", Double.NaN), 2));
    };
  }

  private String trained(ModelCard card) {
    var zone = clock.getZone();
    return formats().moment(card.origin().trainedAt().atZone(zone), ZonedDateTime.now(clock));
  }

  static void open(ModelCard card) {
    UI.getCurrent().navigate("models/" + KeptModels.id(card.kind()) + "/" + card.version());
  }
}
