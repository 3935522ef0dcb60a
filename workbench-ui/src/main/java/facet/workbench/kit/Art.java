package facet.workbench.kit;

import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/// The drawings of `facet/art.svg`, which follow the colour scheme.
public enum Art {
  LOGO("logo"),
  GEM("gem");

  private final String id;
  private final String drawing;

  Art(String id) {
    this.id = id;
    this.drawing = read(id);
  }

  /// A new component showing the drawing, sized by the style class of the same name. It comes with
  /// the page: as a file of its own it would be missing at the first look.
  public Span draw() {
    Span holder = new Span();
    holder.addClassNames("art-piece", id);
    holder.getElement().setProperty("innerHTML", drawing);
    return holder;
  }

  private static String read(String id) {
    var symbol =
        Pattern.compile(
                "<symbol id=\"%s\" (viewBox=\"[^\"]*\")>(.*?)</symbol>".formatted(id),
                Pattern.DOTALL)
            .matcher(all());
    if (!symbol.find()) {
      throw new IllegalStateException("art.svg has no drawing " + id);
    }
    return "<svg aria-hidden='true' " + symbol.group(1) + ">" + symbol.group(2) + "</svg>";
  }

  private static String all() {
    try (var file = Art.class.getResourceAsStream("/META-INF/resources/facet/art.svg")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
