package facet.workbench.dashboards;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.model.Classification;
import facet.datasets.model.Labels;
import facet.query.audience.Audience;
import facet.query.classify.ClassSizes;
import facet.query.measure.MetricTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/// A handful of members as a text table: ordinal, class and amount before, class and amount now;
/// `-` for somebody who was no member then.
final class Members {
  static final LocalDate THEN = LocalDate.of(2026, 7, 31);
  static final LocalDate NOW = LocalDate.of(2026, 10, 31);
  static final Classification CLASSES =
      new Classification(
          "value",
          Labels.same("Value"),
          List.of(rung("high"), rung("middle")),
          new Classification.Remainder("low", Labels.same("low"), Labels.same("leave low")));

  private final List<String[]> rows;

  private Members(List<String[]> rows) {
    this.rows = rows;
  }

  static Members of(String table) {
    return new Members(table.lines().map(line -> line.strip().split("\\s+")).toList());
  }

  Standing before() {
    return standing(1, THEN);
  }

  Standing now() {
    return standing(3, NOW);
  }

  private Standing standing(int column, LocalDate date) {
    var there = rows.stream().filter(row -> !row[column].equals("-")).toList();
    var base = new RoaringBitmap();
    there.forEach(row -> base.add(Integer.parseInt(row[0])));
    var classes =
        CLASSES.classIds().stream()
            .map(id -> {
              var in = new RoaringBitmap();
              there.stream()
                  .filter(row -> row[column].equals(id))
                  .forEach(row -> in.add(Integer.parseInt(row[0])));
              return new ClassSizes.ClassSize(
                  id, Labels.same(id), new Audience(in, base, date), Optional.empty());
            })
            .toList();
    var everyone = new Audience(base, base, date);
    var amounts = there.stream().mapToDouble(row -> amount(row[column + 1])).toArray();
    return Standing.of(
        new ClassSizes("value", classes, everyone),
        new MetricTable(List.of("spend"), base.toArray(), new double[][] {amounts}));
  }

  private static double amount(String text) {
    return text.equals("?") ? Double.NaN : Double.parseDouble(text);
  }

  private static Classification.Rung rung(String id) {
    return new Classification.Rung(
        id,
        Labels.same(id),
        Labels.same("keep " + id),
        Node.of(new Condition.InClass("other", List.of(id))));
  }
}
