package facet.workbench.dashboards;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.model.Classification;
import facet.datasets.model.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A handful of members as a text table: ordinal, class and amount before, class and amount now;
/// `-` for somebody who was no member then.
final class Members {
  static final Node WHERE = Node.of(new Condition.Group(Quantifier.ALL, List.of()));
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

  List<Standing> standings() {
    return CLASSES.classIds().stream()
        .map(id ->
            new Standing(
                rows.stream().filter(row -> row[3].equals(id)).count(),
                rows.stream().filter(row -> row[1].equals(id)).count(),
                amount(4, row -> row[3].equals(id))))
        .toList();
  }

  List<Movement.Move> moves() {
    var moves = new ArrayList<Movement.Move>();
    for (var from : Stream.concat(CLASSES.classIds().stream(), Stream.of("-")).toList()) {
      for (var to : CLASSES.classIds()) {
        Predicate<String[]> moved = row -> row[1].equals(from) && row[3].equals(to);
        moves.add(
            new Movement.Move(
                CLASSES.classIds().indexOf(from),
                CLASSES.classIds().indexOf(to),
                rows.stream().filter(moved).count(),
                amount(2, moved),
                amount(4, moved),
                WHERE));
      }
    }
    return moves;
  }

  private double amount(int column, Predicate<String[]> who) {
    return rows.stream().filter(who).mapToDouble(row -> amount(row[column])).sum();
  }

  private static double amount(String text) {
    return text.equals("?") || text.equals("-") ? 0 : Double.parseDouble(text);
  }

  private static Classification.Rung rung(String id) {
    return new Classification.Rung(
        id,
        Labels.same(id),
        Labels.same("keep " + id),
        Node.of(new Condition.InClass("other", List.of(id))));
  }
}
