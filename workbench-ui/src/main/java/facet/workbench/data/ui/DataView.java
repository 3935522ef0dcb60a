package facet.workbench.data.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Route;
import facet.datasets.store.DataVersion;
import facet.workbench.data.ChosenDataset;
import facet.workbench.data.ImportJobs;
import facet.workbench.data.OpenDatasets;
import facet.workbench.home.FacetHome;
import facet.workbench.kit.Page;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;

/// The page of loads and data versions.
@Route("data")
@Needs(Permission.SEE_DATA)
class DataView extends Page {
  private static final long serialVersionUID = 1L;

  private final transient ChosenDataset chosen;
  private final transient OpenDatasets datasets;
  private final VersionFactsPanel facts = new VersionFactsPanel();
  private final VersionsPanel versions;

  DataView(
      ChosenDataset chosen,
      OpenDatasets datasets,
      ImportJobs jobs,
      FacetHome home,
      CurrentUser user) {
    super(I18NProvider.translate("data.title"));
    this.chosen = chosen;
    this.datasets = datasets;
    boolean mayImport = user.may(Permission.IMPORT_DATA);
    this.versions = new VersionsPanel(mayImport, facts::show, this::use);
    var main = new Div();
    main.addClassName("dash");
    if (mayImport) {
      main.add(new ImportPanel(chosen, jobs, home, this::refresh));
    }
    main.add(versions);
    var page = new Div(main, facts);
    page.addClassName("rep");
    add(page);
    refresh();
  }

  private void refresh() {
    chosen
        .id()
        .ifPresent(id ->
            versions.show(datasets.store().versions(id), datasets.require(id).version().number()));
  }

  private void use(DataVersion version) {
    datasets.store().use(version.model().dataset(), version.number());
    refresh();
  }
}
