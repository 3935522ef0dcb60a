package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import facet.workbench.segments.insight.Check;
import facet.workbench.segments.insight.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The tabs beside the canvas. Only the open one asks.
@StyleSheet("facet/insight.css")
public final class Insights extends Div {
  private static final long serialVersionUID = 1L;

  private final Map<Tab, NativeButton> buttons = new EnumMap<>(Tab.class);
  private final Map<Tab, Component> panels = new EnumMap<>(Tab.class);
  private final Div list = new Div();
  private Tab open = Tab.OVERVIEW;

  private final ChecksPanel checks;

  /// @param reach the overview's first part
  /// @param words the overview's last part
  /// @param widen called with whether the panel should be wide
  public Insights(Desk desk, Component reach, Component words, Consumer<Boolean> widen) {
    addClassName("insights");
    checks = new ChecksPanel(desk, this::badge);
    list.addClassName("itabs");
    list.getElement().setAttribute("role", "tablist");
    list.getElement().setAttribute("aria-label", getTranslation("insight.tabs"));
    var row = new Div(list, new WidthSwitch(widen));
    row.addClassName("itab-row");
    add(row);
    put(Tab.OVERVIEW, new Overview(desk, reach, words, this::open));
    put(Tab.PROFILE, new ProfilePanel(desk));
    put(Tab.TRAITS, new TraitsPanel(desk));
    put(Tab.OVERLAP, new OverlapPanel(desk));
    put(Tab.COURSE, new CoursePanel(desk));
    if (desk.eyes().members()) {
      put(Tab.MEMBERS, new MembersPanel(desk));
    }
    put(Tab.CHECKS, checks);
    put(Tab.CODE, new CodePanel(desk));
    open(Tab.OVERVIEW);
  }

  /// The draft was counted.
  public void of(Subject subject) {
    asks().forEach(asking -> asking.of(subject));
  }

  /// The draft changed.
  public void counting() {
    asks().forEach(Asking::counting);
  }

  /// The draft was not counted.
  public void unasked(Unasked why) {
    asks().forEach(asking -> asking.unasked(why));
  }

  /// Says on the tab how many findings there are.
  private void badge(List<Check> found) {
    var button = buttons.get(Tab.CHECKS);
    if (button == null) {
      return;
    }
    button.getChildren().skip(1).toList().forEach(button::remove);
    if (!found.isEmpty()) {
      var badge = new Span(Integer.toString(found.size()));
      badge.addClassName("badge");
      if (found.getFirst().severity() == Check.Severity.WRONG) {
        badge.addClassName("bad");
      }
      badge.getElement().setAttribute("data-testid", "checks-badge");
      badge
          .getElement()
          .setAttribute("aria-label", getTranslation("insight.checks.count", found.size()));
      button.add(badge);
    }
  }

  private List<Asking<?>> asks() {
    var all = new ArrayList<Asking<?>>();
    panels.values().stream()
        .filter(Insight.class::isInstance)
        .forEach(panel -> all.addAll(((Insight) panel).asks()));
    return all;
  }

  private void put(Tab tab, Component panel) {
    var button = new NativeButton();
    button.add(new Span(getTranslation(tab.key())));
    button.addClassName("itab");
    button.setId("tab-" + tab.id());
    button
        .getElement()
        .setAttribute("type", "button")
        .setAttribute("role", "tab")
        .setAttribute("aria-controls", "panel-" + tab.id());
    button.addClickListener(_ -> open(tab));
    step(button, "ArrowRight", 1);
    step(button, "ArrowLeft", -1);
    panel.setId("panel-" + tab.id());
    panel.getElement().setAttribute("role", "tabpanel");
    panel.getElement().setAttribute("aria-labelledby", "tab-" + tab.id());
    buttons.put(tab, button);
    panels.put(tab, panel);
    list.add(button);
    add(panel);
  }

  private void step(NativeButton button, String key, int by) {
    button
        .getElement()
        .addEventListener(
            "keydown",
            _ -> {
              var tabs = List.copyOf(buttons.keySet());
              int next = Math.floorMod(tabs.indexOf(open) + by, tabs.size());
              open(tabs.get(next));
              var to = buttons.get(open);
              if (to != null) {
                to.focus();
              }
            })
        .setFilter("event.key === '" + key + "'")
        .preventDefault();
  }

  private void open(Tab tab) {
    open = tab;
    buttons.forEach((t, button) -> {
      button.getElement().setAttribute("aria-selected", String.valueOf(t == tab));
      button.getElement().setAttribute("tabindex", t == tab ? "0" : "-1");
    });
    panels.forEach((t, panel) -> {
      panel.setVisible(t == tab);
      if (panel instanceof Insight insight) {
        insight.asks().forEach(asking -> asking.open(t == tab || insight.always()));
      }
    });
  }

  /// Makes the panel wide, and narrow again.
  private static final class WidthSwitch extends Div {
    private static final long serialVersionUID = 1L;

    private final Action button;
    private boolean wide;

    WidthSwitch(Consumer<Boolean> widen) {
      button =
          Action.icon(
              Icon.EXPAND,
              getTranslation("insight.widen"),
              () -> {
                wide = !wide;
                widen.accept(wide);
                mark();
              });
      button.setId("widen");
      add(button);
      mark();
    }

    private void mark() {
      button.getElement().setAttribute("aria-pressed", String.valueOf(wide));
    }
  }
}
