package facet.workbench.app;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// What stands around every page: the rail, the top bar, and the place for the page.
@Layout
@JsModule("./kit/clipboard.ts")
@JsModule("./kit/menu-items.ts")
@PermitAll
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
  private static final long serialVersionUID = 1L;

  private final Rail rail;
  private final Main place = new Main();
  private final transient ObjectProvider<Preparation> preparations;

  MainLayout(
      Navigation navigation,
      TopBar.Parts parts,
      ObjectProvider<Preparation> preparations,
      ObjectProvider<Attention> attentions) {
    this.preparations = preparations;
    addClassName("app");
    rail = new Rail(navigation.open(), attentions.stream().toList());
    add(rail, new TopBar(parts), place);
    addAttachListener(attached -> listen(attached.getUI()));
  }

  private void listen(UI ui) {
    var attention = ComponentUtil.addListener(ui, Attention.Changed.class, _ -> rail.attend());
    addDetachListener(detached -> {
      detached.unregisterListener();
      attention.remove();
    });
  }

  @Override
  public void showRouterLayoutContent(@Nullable HasElement content) {
    place.getElement().removeAllChildren();
    var waiting = preparations.stream().flatMap(p -> p.underWay().stream()).findFirst();
    if (waiting.isPresent()) {
      place.add(waiting.get());
    } else if (content != null) {
      place.getElement().appendChild(Objects.requireNonNull(content.getElement()));
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    rail.mark(event.getLocation().getPath());
    rail.attend();
  }
}
