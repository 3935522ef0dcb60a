package facet.workbench.app;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import facet.workbench.kit.Art;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The strip of pages at the left edge; the entry of the page in sight is marked.
class Rail extends Nav {
  private static final long serialVersionUID = 1L;

  private final Map<String, RouterLink> links = new LinkedHashMap<>();
  private final Map<Class<? extends Component>, Span> marks = new HashMap<>();
  private final transient List<Attention> attentions;

  Rail(List<NavEntry> entries, List<Attention> attentions) {
    this.attentions = attentions;
    addClassName("rail");
    getElement().setAttribute("aria-label", getTranslation("shell.main"));
    add(Art.LOGO.draw());
    Div foot = new Div();
    foot.addClassName("end");
    for (NavEntry entry : entries) {
      RouterLink link = new RouterLink(entry.view());
      Span mark = new Span();
      link.add(entry.icon().draw(), new Span(getTranslation(entry.labelKey())), mark);
      marks.put(entry.view(), mark);
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

  /// Asks anew what waits on the pages.
  void attend() {
    for (Attention attention : attentions) {
      Span mark = marks.get(attention.view());
      if (mark != null) {
        show(mark, attention);
      }
    }
  }

  private void show(Span mark, Attention attention) {
    int waiting = attention.waiting();
    mark.removeAll();
    mark.setClassName("waits", waiting > 0);
    if (waiting > 0) {
      String words = getTranslation(attention.wordsKey(), waiting);
      Span spoken = new Span(words);
      spoken.addClassName("sr");
      Span number = new Span(Integer.toString(waiting));
      number.getElement().setAttribute("aria-hidden", "true");
      mark.add(number, spoken);
      mark.getElement().setAttribute("title", words);
    }
  }
}
