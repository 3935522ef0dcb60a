package facet.models.features;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Members by features, one array per feature; NaN where a member has no value.
///
/// The arrays are taken over, not copied (a million members by thirty features is a quarter of a
/// gigabyte): whoever makes the table stops writing to them.
public final class FeatureTable {
  private final int[] members;
  private final List<String> names;
  private final double[][] columns;

  private FeatureTable(int[] members, List<String> names, double[][] columns) {
    this.members = members;
    this.names = names;
    this.columns = columns;
  }

  /// @param members member ordinals, strictly ascending
  /// @param columns one array per name, each as long as `members`; finite or NaN
  public static FeatureTable of(int[] members, List<String> names, double[][] columns) {
    if (columns.length != names.size()) {
      throw bad("%d names for %d columns".formatted(names.size(), columns.length));
    }
    Set<String> seen = new HashSet<>();
    for (int c = 0; c < columns.length; c++) {
      String name = names.get(c);
      if (!seen.add(name)) {
        throw bad("feature '%s' appears twice".formatted(name));
      }
      if (columns[c].length != members.length) {
        throw bad(
            "feature '%s' has %d values for %d members"
                .formatted(name, columns[c].length, members.length));
      }
      for (int row = 0; row < members.length; row++) {
        if (Double.isInfinite(columns[c][row])) {
          throw bad(
              "feature '%s' is infinite for member ordinal %d; divide by a guarded amount"
                  .formatted(name, members[row]));
        }
      }
    }
    for (int row = 0; row < members.length; row++) {
      if (members[row] < 0 || (row > 0 && members[row] <= members[row - 1])) {
        throw bad("member ordinals must ascend; row %d does not".formatted(row));
      }
    }
    return new FeatureTable(members, List.copyOf(names), columns.clone());
  }

  private static FacetException bad(String what) {
    return new FacetException(ErrorCode.INTERNAL, "Feature table: " + what + ".");
  }

  /// How many members.
  public int size() {
    return members.length;
  }

  public List<String> names() {
    return names;
  }

  /// The ordinal of the member in a row.
  public int member(int row) {
    return members[row];
  }

  public int[] members() {
    return members.clone();
  }

  public boolean has(String name) {
    return names.contains(name);
  }

  /// The values of one feature, by row; read only.
  public double[] column(String name) {
    int c = names.indexOf(name);
    if (c < 0) {
      throw new FacetException(
          ErrorCode.NOT_FOUND,
          "Feature '%s' is not in the table, which has %s.".formatted(name, names));
    }
    return columns[c];
  }

  /// The given rows, in the given (ascending) order.
  public FeatureTable rows(int[] rows) {
    int[] chosen = new int[rows.length];
    double[][] values = new double[columns.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = members[rows[i]];
      for (int c = 0; c < columns.length; c++) {
        values[c][i] = columns[c][rows[i]];
      }
    }
    return of(chosen, names, values);
  }

  /// The same members with one feature's values replaced.
  public FeatureTable with(String name, double[] values) {
    double[][] changed = columns.clone();
    changed[names.indexOf(name)] = values;
    return of(members, names, changed);
  }
}
