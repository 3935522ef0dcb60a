package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import facet.workbench.segments.templates.Template;
import facet.workbench.segments.ui.SegmentsNavigation;
import java.util.List;

/// Segments to start from, each with when it is of use; one opens as an unsaved draft.
final class TemplateList extends Div {
  private static final long serialVersionUID = 1L;

  TemplateList(List<Template> templates, Runnable picked) {
    addClassName("templates");
    for (var template : templates) {
      var name = new Div(template.name().in(getLocale()));
      name.addClassName("m");
      var when = new Div(template.when().in(getLocale()));
      when.addClassNames("t12", "s2");
      var button = new NativeButton();
      button.add(name, when);
      button.addClassName("template");
      button.setId("template-" + template.id());
      button.getElement().setAttribute("type", "button");
      button.addClickListener(_ -> {
        picked.run();
        SegmentsNavigation.openNew(template.where(), template.name().in(getLocale()));
      });
      add(button);
    }
  }
}
