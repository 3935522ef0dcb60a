package facet.query.classify;

import facet.datasets.condition.Node;
import facet.datasets.model.Labels;
import facet.query.audience.Audience;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Who of an audience was in which class at one date and is in which at another. Every member now
/// is in one row, one column and so one cell.
///
/// @param before those of the audience who were members then, as of then
/// @param after the audience, as of now
/// @param rows the classes then, in order; and last, where the model has a joining date, those who
///   joined since
/// @param columns the classes now, in order
/// @param cells row by row
public record Migration(
    String classification,
    Audience before,
    Audience after,
    List<Side> rows,
    List<Side> columns,
    List<List<Cell>> cells) {
  public Migration {
    Objects.requireNonNull(classification);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
  }

  /// A row or column: a class at one of the dates.
  ///
  /// @param id empty of those who joined since
  /// @param members as they are now
  /// @param where a condition that, asked as of now, means everyone in the class then (or now); of
  ///   the audience they are its members
  public record Side(Optional<String> id, Labels labels, Audience members, Node where) {
    public Side {
      Objects.requireNonNull(id);
      Objects.requireNonNull(where);
    }
  }

  /// Members of one row and one column.
  ///
  /// @param row position of the side in {@link #rows}
  /// @param column position of the side in {@link #columns}
  /// @param members as they are now
  /// @param where a condition that, asked as of now, means everyone who moved so; of the audience
  ///   they are its members
  public record Cell(int row, int column, Audience members, Node where) {
    public Cell {
      Objects.requireNonNull(members);
      Objects.requireNonNull(where);
    }
  }

  public LocalDate then() {
    return before.asOf();
  }

  public LocalDate now() {
    return after.asOf();
  }
}
