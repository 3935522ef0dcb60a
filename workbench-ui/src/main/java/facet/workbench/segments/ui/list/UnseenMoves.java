package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.Component;
import facet.query.audience.Scope;
import facet.workbench.app.Attention;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.data.ChosenDataset;
import org.springframework.beans.factory.ObjectProvider;

/// Segments that moved beyond their bound, until somebody has seen it. Recorded sizes are of
/// everybody, so whoever is limited to some members is told nothing of them.
@org.springframework.stereotype.Component
class UnseenMoves implements Attention {
  private final ObjectProvider<ChosenDataset> session;
  private final Catalogue catalogue;

  UnseenMoves(ObjectProvider<ChosenDataset> session, Catalogue catalogue) {
    this.session = session;
    this.catalogue = catalogue;
  }

  @Override
  public Class<? extends Component> view() {
    return CatalogueView.class;
  }

  @Override
  public int waiting() {
    var chosen = session.getObject();
    return chosen
        .id()
        .filter(dataset -> chosen.scope(dataset) instanceof Scope.Everything)
        .map(dataset -> catalogue.sizes().unseen(dataset))
        .orElse(0);
  }

  @Override
  public String wordsKey() {
    return "catalogue.alert.waiting";
  }
}
