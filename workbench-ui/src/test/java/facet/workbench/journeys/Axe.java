package facet.workbench.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Asks axe-core what is wrong with the page in a window, shadow roots included. No rule is
/// switched off.
final class Axe {
  private static final String ASK =
      """
      async () => {
        const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        return violations
          .filter((v) => ['serious', 'critical'].includes(v.impact))
          .flatMap((v) => v.nodes.map((n) => {
            const why = n.any.concat(n.all, n.none).map((c) => c.message).join('; ');
            return `${v.id} (${v.impact}): ${n.target.flat().join(' >>> ')}: ${why}`;
          }));
      }\
      """;

  private static final String SCRIPT = script();

  private Axe() {}

  /// What is serious or critical, each with its rule, the element and why.
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    if (!(Boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(SCRIPT);
    }
    return (List<String>) page.evaluate(ASK);
  }

  private static String script() {
    try (var in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
