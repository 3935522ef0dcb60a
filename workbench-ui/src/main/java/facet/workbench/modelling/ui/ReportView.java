package facet.workbench.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import facet.datasets.FacetException;
import facet.models.registry.ModelCard;
import facet.workbench.data.ChosenDataset;
import facet.workbench.kit.Chip;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Failure;
import facet.workbench.kit.Note;
import facet.workbench.kit.Page;
import facet.workbench.modelling.KeptModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The frame of a model's report: which version is shown, its evidence, its versions beside.
abstract class ReportView extends Page implements HasUrlParameter<Integer> {
  private static final long serialVersionUID = 1L;

  private final transient ChosenDataset chosen;
  private final transient KeptModels kept;
  private final ModelCard.Kind kind;

  ReportView(String title, ModelCard.Kind kind, ChosenDataset chosen, KeptModels kept) {
    super(title);
    this.kind = kind;
    this.chosen = chosen;
    this.kept = kept;
    head().crumb(getTranslation("modelling.title"), ModelsView.class);
  }

  /// A version with all that is needed to show it.
  record Shown(KeptModels kept, ModelCard card, boolean inUse, ReportWords words) {
    String dataset() {
      return card.origin().dataset();
    }
  }

  /// The parts of the report.
  abstract Component[] parts(Shown shown);

  /// The parts between what the reader must know of the model first, and what it left out.
  static Component[] framed(Shown shown, List<? extends Component> parts, List<String> dropped) {
    var words = shown.words();
    var all = new ArrayList<Component>();
    if (!shown.inUse()) {
      all.add(Note.info(words.text("not-in-use")));
    }
    all.addAll(parts);
    if (!dropped.isEmpty()) {
      var names = dropped.stream().map(words::feature).collect(Collectors.joining(", "));
      all.add(Note.info(words.text("dropped", names)));
    }
    return all.toArray(Component[]::new);
  }

  abstract String measureName();

  abstract String measure(ModelCard card);

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Integer version) {
    chosen
        .id()
        .ifPresentOrElse(
            dataset -> show(dataset, Optional.ofNullable(version)),
            () -> body(new Empty(getTranslation("modelling.no-dataset"))));
  }

  private void show(String dataset, Optional<Integer> version) {
    try {
      var versions = kept.versions(dataset, kind);
      var inUse = kept.inUse(dataset, kind, chosen.asOf());
      versions.stream()
          .filter(card -> card.version() == version.or(() -> inUse).orElse(card.version()))
          .findFirst()
          .ifPresentOrElse(
              card -> show(new VersionsAside.Versions(versions, card, inUse)),
              () -> body(new Empty(getTranslation("modelling.no-version"))));
    } catch (FacetException unreadable) {
      body(new Failure(unreadable.getMessage()));
    }
  }

  private void show(VersionsAside.Versions versions) {
    var card = versions.shown();
    boolean used = versions.inUse().filter(version -> version == card.version()).isPresent();
    var model = chosen.audiences().orElseThrow().version().model();
    var words = new ReportWords(model, getLocale());
    var facts =
        new Span(
            getTranslation(
                "modelling.scored",
                card.version(),
                formats().count(Math.round(card.metrics().getOrDefault("members", 0.0))),
                formats().date(card.asOf())));
    facts.addClassNames("t12", "s3", "n");
    head()
        .beside(
            used
                ? Chip.filled(Chip.Tone.OK, getTranslation("modelling.in-use"))
                : Chip.filled(Chip.Tone.ARCHIVED, getTranslation("modelling.kept")),
            facts);
    var evidence = new Div(parts(new Shown(kept, card, used, words)));
    evidence.addClassName("dash");
    var report =
        new Div(evidence, new VersionsAside(versions, measureName(), this::measure, words));
    report.addClassName("rep");
    add(report);
  }
}
