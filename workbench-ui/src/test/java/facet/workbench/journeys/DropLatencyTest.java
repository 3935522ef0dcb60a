package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import facet.workbench.catalogue.SaveSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Measures in the browser how long it takes from a drop to the number, on the sample of 50,000
/// members or on the store that `facet.latency.store` names (`facet.latency.drops` terms of it),
/// and writes tables into `target/latency`. No time is asserted: `docs/benchmarks.md` has those
/// that were measured.
@Tag("slow")
class DropLatencyTest extends BrowserTest {
  private static final Path TABLES = Path.of("target", "latency");
  private static final int MEMBERS = 50_000;
  private static final int DROPS = Integer.getInteger("facet.latency.drops", 60);
  private static final int EDITS = 40;

  /// What stands beside the canvas may take so long to be read first, of millions of members.
  private static final double PANELS_MILLIS = 600_000;

  private static final String BEGUN =
      """
      {"kind":"all","of":[
        {"kind":"attribute","field":"member.tier","op":"in","values":["gold","silver"]},
        {"kind":"attribute","field":"member.gender","op":"in","values":["female"]}]}\
      """;

  @Override
  protected void prepare(Path facetHome) {
    var store = System.getProperty("facet.latency.store");
    if (store == null) {
      SmallClub.load(facetHome, MEMBERS);
    } else {
      link(Path.of(store), facetHome.resolve("datasets"));
    }
  }

  @Test
  void from_a_drop_to_its_number() throws IOException {
    begin(BEGUN);
    var first = new ArrayList<Stopwatch.Took>();
    var again = new ArrayList<Stopwatch.Took>();
    var counted = new ArrayList<String>();
    for (var term : terms()) {
      var took = drop(term);
      if (!took.picks()) {
        counted.add(term);
        first.add(took);
      }
    }
    for (var term : counted) {
      again.add(drop(term));
    }
    write(
        "drops",
        Stopwatch.line("new leaf, its number shown", shown(first))
            + Stopwatch.line("known leaf, its number shown", shown(again))
            + Stopwatch.line("the row itself, in the next frame", drawn(first, again)));
    assertThat(again).hasSizeGreaterThan(DROPS / 4);
  }

  @Test
  void a_hundred_conditions_six_levels_deep() throws IOException {
    var document =
        """
        {"format": "facet-segment/1", "dataset": "jewellery", "name": "Hundred", "where": %s}\
        """
            .formatted(hundred());
    application
        .getBean(SegmentCatalogue.class)
        .create("jewellery", new SaveSegment("Hundred", "", document, "analyst"));
    signIn("analyst");
    page.navigate(address("segments/hundred"));
    assertThat(page.locator("facet-canvas [data-node]")).hasCount(107);
    var hands = new BuilderHands(page);
    hands.total();
    screenshot("builder-100-conditions-light-en");
    var watch = new Stopwatch(page);
    watch.beforeMoves();
    hands.dragAround(hands.node("n3"), page.locator(".tree"));
    var moves = watch.moves();
    var edits = new double[EDITS];
    page.locator("[data-node=n3]").focus();
    for (int i = 0; i < EDITS; i++) {
      watch.beforeKey();
      page.keyboard().press("m");
      edits[i] = watch.took().shown();
    }
    write(
        "hundred",
        Stopwatch.line("100 conditions: a move while dragging, drawn", moves)
            + Stopwatch.line("100 conditions: mute, the total exact", edits));
  }

  private void begin(String where) {
    signIn("analyst");
    page.navigate(
        address("segments/new?where=" + URLEncoder.encode(where, StandardCharsets.UTF_8)));
    assertThat(page.locator("[data-node=n2]")).isVisible();
    quiet();
  }

  /// Nothing is being asked any more.
  private void quiet() {
    new BuilderHands(page).total();
    assertThat(page.locator(".ask.waiting:visible"))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PANELS_MILLIS));
  }

  private List<String> terms() {
    var all = page.locator("[data-facet-term]").all().stream();
    return all.map(term -> term.getAttribute("data-facet-term")).distinct().limit(DROPS).toList();
  }

  private Stopwatch.Took drop(String term) {
    var hands = new BuilderHands(page);
    var watch = new Stopwatch(page);
    watch.beforeDrop();
    hands.drag(hands.term(term).last(), hands.node("n2"), 0.9);
    var took = watch.took();
    hands.closeEditor();
    page.locator("[data-node=n2]").focus();
    page.keyboard().press("Control+z");
    assertThat(page.locator("facet-canvas [data-node]")).hasCount(3);
    quiet();
    return took;
  }

  private static double[] shown(List<Stopwatch.Took> all) {
    return all.stream().mapToDouble(Stopwatch.Took::shown).toArray();
  }

  private static double[] drawn(List<Stopwatch.Took> some, List<Stopwatch.Took> others) {
    return IntStream.range(0, some.size() + others.size())
        .mapToObj(i -> i < some.size() ? some.get(i) : others.get(i - some.size()))
        .mapToDouble(Stopwatch.Took::drawn)
        .filter(time -> time >= 0)
        .toArray();
  }

  /// Groups of five levels below the root, and the conditions spread over all of them.
  private static String hundred() {
    var levels = 6;
    var text = "";
    for (int level = levels; level >= 0; level--) {
      var kind = List.of("all", "any", "none").get(level == 3 ? 2 : level % 2);
      var from = level * 14;
      var leaves =
          IntStream.range(from, level == levels ? 100 : from + 14)
              .mapToObj(DropLatencyTest::leaf)
              .collect(Collectors.joining(","));
      text =
          "{\"kind\":\"%s\",\"of\":[%s%s]}"
              .formatted(kind, leaves, text.isEmpty() ? "" : "," + text);
    }
    return text;
  }

  private static String leaf(int i) {
    return switch (i % 3) {
      case 0 ->
          "{\"kind\":\"metric\",\"metric\":\"spend_365d\",\"op\":\"ge\",\"value\":%d}"
              .formatted(i * 37);
      case 1 ->
          "{\"kind\":\"attribute\",\"field\":\"member.tier\",\"op\":\"in\",\"values\":[\"gold\",\"silver\"]}";
      default ->
          "{\"kind\":\"did\",\"event\":\"order\",\"window\":{\"last\":%d,\"unit\":\"day\"}}"
              .formatted(30 + i);
    };
  }

  private void write(String name, String lines) throws IOException {
    Files.createDirectories(TABLES);
    Files.writeString(TABLES.resolve(name + ".md"), lines);
  }

  /// The large files are linked, never written to.
  private static void link(Path store, Path to) {
    try (var files = Files.walk(store)) {
      for (var file : files.toList()) {
        var target = to.resolve(store.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (file.toString().endsWith(".duckdb")) {
          Files.createSymbolicLink(target, file.toAbsolutePath());
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
