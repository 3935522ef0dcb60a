package facet.workbench.kit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A small line of past values, the last one marked; the sentence says what the eye sees.
public class Sparkline extends Span {
  private static final long serialVersionUID = 1L;
  private static final int WIDTH = 76;
  private static final int HEIGHT = 20;
  private static final int EDGE = 3;

  public Sparkline(double[] values, String sentence) {
    addClassName("sparkline");
    getElement().setAttribute("role", "img").setAttribute("aria-label", sentence);
    if (values.length > 1) {
      getElement().setProperty("innerHTML", draw(values));
    }
  }

  /// The line's points as SVG writes them, of a picture 76 by 20; empty of a single value.
  public static String points(double[] values) {
    if (values.length < 2) {
      return "";
    }
    double low = IntStream.range(0, values.length).mapToDouble(i -> values[i]).min().orElse(0);
    double high = IntStream.range(0, values.length).mapToDouble(i -> values[i]).max().orElse(1);
    double span = high > low ? high - low : 1;
    double step = (WIDTH - 2.0 * EDGE) / (values.length - 1);
    return IntStream.range(0, values.length)
        .mapToObj(i -> point(EDGE + i * step, height(values[i], low, span)))
        .collect(Collectors.joining(" "));
  }

  static String draw(double[] values) {
    String points = points(values);
    String last = points.substring(points.lastIndexOf(' ') + 1);
    String[] end = last.split(",");
    return "<svg width='%d' height='%d' aria-hidden='true'>".formatted(WIDTH, HEIGHT)
        + "<polyline points='"
        + points
        + "' fill='none' stroke='currentColor' stroke-width='1.25' stroke-linejoin='round'/>"
        + "<circle cx='%s' cy='%s' r='2' fill='currentColor'/></svg>".formatted(end[0], end[1]);
  }

  private static double height(double value, double low, double span) {
    return HEIGHT - EDGE - (value - low) / span * (HEIGHT - 2.0 * EDGE);
  }

  private static String point(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
  }
}
