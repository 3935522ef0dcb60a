package facet.query.classify;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Period;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.model.Labels;
import facet.datasets.model.MemberEntity;
import facet.query.audience.Audience;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Crosses the classes of two dates, and says each cell as a condition.
record MigrationTable(
    String classification, LocalDate then, Audience all, Optional<String> joined) {

  Migration of(Audience there, List<Ladder.Class> before, List<Ladder.Class> after) {
    var now = after.stream().map(one -> one.name().id()).toList();
    var rows = new ArrayList<Migration.Side>();
    before.forEach(one -> rows.add(side(one, moved(one.name().id(), now))));
    joined.ifPresent(field ->
        rows.add(
            new Migration.Side(
                Optional.empty(),
                new Labels("Joined since", "其间加入"),
                all.minus(there),
                Node.of(joinedSince(field)))));
    var columns = after.stream().map(one -> side(one, Node.of(inClass(one.name().id())))).toList();
    var cells = new ArrayList<List<Migration.Cell>>();
    for (int row = 0; row < rows.size(); row++) {
      cells.add(row(row, rows.get(row), columns));
    }
    return new Migration(classification, there, all, rows, columns, cells);
  }

  private Migration.Side side(Ladder.Class one, Node where) {
    var members = all.and(one.members());
    return new Migration.Side(Optional.of(one.name().id()), one.name().labels(), members, where);
  }

  private List<Migration.Cell> row(int row, Migration.Side from, List<Migration.Side> columns) {
    var cells = new ArrayList<Migration.Cell>();
    for (var to : columns) {
      var id = to.id().orElseThrow();
      var where =
          from.id()
              .map(before -> moved(before, List.of(id)))
              .orElseGet(() ->
                  Node.of(
                      new Condition.Group(
                          Quantifier.ALL, List.of(from.where(), Node.of(inClass(id))))));
      cells.add(new Migration.Cell(row, cells.size(), from.members().and(to.members()), where));
    }
    return cells;
  }

  private Node moved(String from, List<String> to) {
    return Node.of(new Condition.Moved(classification, List.of(from), to, since()));
  }

  private Condition inClass(String id) {
    return new Condition.InClass(classification, List.of(id));
  }

  private Condition joinedSince(String field) {
    return new Condition.Attribute(MemberEntity.ID + "." + field, new Test.InLast(since()));
  }

  private Period since() {
    return Period.days(Math.toIntExact(ChronoUnit.DAYS.between(then, all.asOf())));
  }
}
