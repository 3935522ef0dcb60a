package facet.workbench.kit;

import com.vaadin.flow.component.html.Span;

/// The drawings of `facet/art.svg`, which follow the colour scheme.
public enum Art {
  LOGO("logo"),
  GEM("gem");

  private final String id;

  Art(String id) {
    this.id = id;
  }

  /// A new component showing the drawing, sized by the style class of the same name.
  public Span draw() {
    Span holder = new Span();
    holder.addClassNames("art-piece", id);
    holder
        .getElement()
        .setProperty(
            "innerHTML", "<svg aria-hidden='true'><use href='facet/art.svg#" + id + "'/></svg>");
    return holder;
  }
}
