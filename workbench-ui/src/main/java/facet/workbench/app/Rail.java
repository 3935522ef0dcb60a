package facet.workbench.app;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import facet.workbench.kit.Art;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The strip of pages at the left edge; the entry of the page in sight is marked.
class Rail extends Nav {
  private static final long serialVersionUID = 1L;

  private final Map<String, RouterLink> links = new LinkedHashMap<>();

  Rail(List<NavEntry> entries) {
    addClassName("rail");
    getElement().setAttribute("aria-label", getTranslation("shell.main"));
    add(Art.LOGO.draw());
    Div foot = new Div();
    foot.addClassName("end");
    for (NavEntry entry : entries) {
      RouterLink link = new RouterLink(entry.view());
      link.add(entry.icon().draw(), new Span(getTranslation(entry.labelKey())));
      links.put(RouteConfiguration.forSessionScope().getUrl(entry.view()), link);
      if (entry.atFoot()) {
        foot.add(link);
      } else {
        add(link);
      }
    }
    add(foot);
  }

  /// Marks the entry whose route is the path or leads to it; the longest one wins.
  void mark(String path) {
    String best =
        links.keySet().stream()
            .filter(route -> path.equals(route) || path.startsWith(route + "/"))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    links.forEach((route, link) -> {
      if (route.equals(best)) {
        link.getElement().setAttribute("aria-current", "page");
      } else {
        link.getElement().removeAttribute("aria-current");
      }
    });
  }
}
