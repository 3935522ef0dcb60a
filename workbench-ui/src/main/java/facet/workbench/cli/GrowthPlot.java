package facet.workbench.cli;

import facet.query.bench.Growth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How the cost of first answers grows, as a chart of Mermaid (https://mermaid.js.org, XY chart).
final class GrowthPlot {
  /// Colours that the colour-blind can tell apart (Okabe and Ito), with their names.
  private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7");

  private static final List<String> NAMES = List.of("blue", "orange", "green", "pink");

  private GrowthPlot() {}

  /// Draws the questions that cost most at the largest size.
  static String of(Growth growth) {
    var dearest =
        growth.questions().stream()
            .sorted(
                Comparator.comparingDouble(
                        (String question) -> growth.perMillion(question).getLast())
                    .reversed())
            .limit(COLOURS.size())
            .toList();
    var lines =
        dearest.stream()
            .map(question ->
                growth.perMillion(question).stream()
                    .map(ms -> BenchText.text("%.2f", ms))
                    .collect(Collectors.joining(", ", "  line [", "]")))
            .collect(Collectors.joining("\n"));
    var sizes =
        growth.reports().stream()
            .map(report -> BenchText.text("\"%,d members\"", report.size().members()))
            .collect(Collectors.joining(", "));
    return """
    The dearest questions at the largest size: %s.

    ```mermaid
    %%%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "%s"}}}}%%%%
    xychart-beta
      title "First answers: ms per million order lines"
      x-axis [%s]
      y-axis "ms per million order lines"
    %s
    ```
    """
        .formatted(legend(dearest), String.join(", ", COLOURS), sizes, lines);
  }

  private static String legend(List<String> questions) {
    return IntStream.range(0, questions.size())
        .mapToObj(i -> "`%s` (%s)".formatted(questions.get(i), NAMES.get(i)))
        .collect(Collectors.joining(", "));
  }
}
