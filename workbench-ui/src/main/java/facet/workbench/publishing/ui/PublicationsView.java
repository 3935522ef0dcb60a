package facet.workbench.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.data.ChosenDataset;
import facet.workbench.kit.Action;
import facet.workbench.kit.Chip;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Page;
import facet.workbench.kit.Panel;
import facet.workbench.kit.Table;
import facet.workbench.publishing.Brakes;
import facet.workbench.publishing.Publication;
import facet.workbench.publishing.Publishing;
import facet.workbench.publishing.Run;
import facet.workbench.publishing.SavedDestination;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import java.util.List;
import java.util.Optional;

/// What is published where, and how the last run went.
@Route("publish")
@Needs(Permission.SEE_PUBLICATIONS)
class PublicationsView extends Page implements AfterNavigationObserver {
  private static final long serialVersionUID = 1L;

  private final transient Publishing publishing;
  private final transient SegmentCatalogue catalogue;
  private final transient Optional<String> dataset;
  private final transient CurrentUser user;
  private final Panel publications;
  private final Panel destinations;

  PublicationsView(
      Publishing publishing, SegmentCatalogue catalogue, ChosenDataset chosen, CurrentUser user) {
    super(I18NProvider.translate("publishing.title"));
    this.publishing = publishing;
    this.catalogue = catalogue;
    this.dataset = chosen.id();
    this.user = user;
    publications = new Panel(getTranslation("publishing.publications")).flush();
    destinations = new Panel(getTranslation("publishing.destinations")).flush();
    if (user.may(Permission.PUBLISH) && dataset.isPresent()) {
      head()
          .actions(
              Action.primary(getTranslation("publishing.new"), () -> create(Optional.empty()))
                  .with(Icon.PLUS));
    }
    if (user.may(Permission.MANAGE_DESTINATIONS)) {
      destinations.tools(
          Action.plain(getTranslation("publishing.destination.new"), this::addDestination)
              .with(Icon.PLUS)
              .small());
    }
    body(publications, destinations);
    refresh();
  }

  private void refresh() {
    var list = dataset.map(publishing.publications()::list).orElse(List.of());
    publications.content(
        list.isEmpty() ? new Empty(getTranslation("publishing.none")) : publications(list));
    var places = publishing.destinations().list();
    destinations.content(
        places.isEmpty()
            ? new Empty(getTranslation("publishing.destination.none"))
            : destinations(places));
  }

  private Component publications(List<Publication> list) {
    var formats = Formats.of(this);
    return new Table<Publication>()
        .words(getTranslation("publishing.name"), p -> p.target().name())
        .words(getTranslation("publishing.segment"), this::segment)
        .words(getTranslation("publishing.destination"), this::destination)
        .part(getTranslation("publishing.last-run"), this::lastRun)
        .number(
            getTranslation("publishing.delivered"),
            p -> formats.count(publishing.ledger().delivered(p.id())))
        .onOpen(p -> UI.getCurrent().navigate(PublicationView.class, p.id()))
        .rows(list);
  }

  private Component destinations(List<SavedDestination> list) {
    return new Table<SavedDestination>()
        .words(getTranslation("publishing.name"), SavedDestination::name)
        .words(
            getTranslation("publishing.destination.kind"),
            d -> DestinationWords.kind(this, d.settings()))
        .words(
            getTranslation("publishing.destination.where"),
            d -> DestinationWords.place(d.settings()))
        .rows(list);
  }

  private String segment(Publication publication) {
    return catalogue
        .find(publication.target().segmentId())
        .map(SavedSegment::name)
        .orElse(Formats.MISSING);
  }

  private String destination(Publication publication) {
    return publishing
        .destinations()
        .find(publication.target().destinationId())
        .map(SavedDestination::name)
        .orElse(Formats.MISSING);
  }

  private Component lastRun(Publication publication) {
    Optional<Run> run = publishing.ledger().latest(publication.id());
    return run.<Component>map(r -> RunStatus.bare(this, r))
        .orElseGet(() -> Chip.bare(Chip.Tone.DRAFT, getTranslation("publishing.never")));
  }

  /// `publish?segment=ID` begins a publication of a segment.
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var segment = event.getLocation().getQueryParameters().getSingleParameter("segment");
    if (segment.isPresent() && user.may(Permission.PUBLISH) && dataset.isPresent()) {
      create(segment);
    }
  }

  private void create(Optional<String> segment) {
    var id = dataset.orElseThrow();
    var dialog =
        new NewPublicationDialog(
            catalogue.list(id),
            publishing.destinations().list(),
            wanted -> {
              var made =
                  publishing
                      .publications()
                      .create(
                          new Publication.Target(
                              wanted.name(), id, wanted.segmentId(), wanted.destinationId()),
                          wanted.mapping(),
                          Brakes.USUAL,
                          user.name());
              UI.getCurrent().navigate(PublicationView.class, made.id());
            });
    segment.flatMap(catalogue::find).ifPresent(dialog::choose);
    dialog.open();
  }

  private void addDestination() {
    new NewDestinationDialog(
            wanted -> {
              publishing.destinations().create(wanted.name(), wanted.settings(), wanted.secret());
              refresh();
            })
        .open();
  }
}
