package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.Component;
import facet.query.audience.Scope;
import facet.workbench.app.Attention;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.data.ChosenDataset;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Permission;
import org.springframework.beans.factory.ObjectProvider;

/// Segments that moved beyond their bound, until somebody who may edit segments has seen it; others
/// are not told. Recorded sizes are of everybody, so whoever is limited to some members is told
/// nothing of them either.
@org.springframework.stereotype.Component
class UnseenMoves implements Attention {
  private final ObjectProvider<ChosenDataset> session;
  private final Catalogue catalogue;
  private final CurrentUser user;

  UnseenMoves(ObjectProvider<ChosenDataset> session, Catalogue catalogue, CurrentUser user) {
    this.session = session;
    this.catalogue = catalogue;
    this.user = user;
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
        .filter(_ -> user.may(Permission.EDIT_SEGMENTS))
        .filter(dataset -> chosen.scope(dataset) instanceof Scope.Everything)
        .map(dataset -> catalogue.sizes().unseen(dataset))
        .orElse(0);
  }

  @Override
  public String wordsKey() {
    return "catalogue.alert.waiting";
  }
}
