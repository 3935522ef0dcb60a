package facet.workbench.segments.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import facet.workbench.kit.Empty;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Permission;

/// There is no dataset to build segments on: says so, and leads whoever may import one there.
public final class NoData extends Empty {
  private static final long serialVersionUID = 1L;

  public NoData(CurrentUser user) {
    super(I18NProvider.translate("segments.no-data"));
    if (user.may(Permission.SEE_DATA)) {
      var link = new Anchor("data", getTranslation("segments.no-data.do"));
      link.addClassName("btn");
      add(link);
    }
  }
}
