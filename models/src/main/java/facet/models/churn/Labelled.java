package facet.models.churn;

import facet.models.features.FeatureTable;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Random;

/// Eligible members at a cut-off date with what became of them.
@SuppressWarnings("ArrayRecordComponent")
record Labelled(LocalDate cut, FeatureTable table, boolean[] churned) {

  static Labelled of(LocalDate cut, FeatureTable table, BitSet active) {
    boolean[] churned = new boolean[table.size()];
    for (int row = 0; row < churned.length; row++) {
      churned[row] = !active.get(table.member(row));
    }
    return new Labelled(cut, table, churned);
  }

  int leavers() {
    int count = 0;
    for (boolean c : churned) {
      count += c ? 1 : 0;
    }
    return count;
  }

  Population population() {
    return new Population(cut, table.size(), (double) leavers() / table.size());
  }

  /// A seeded sample of at most so many members, in ascending order.
  Labelled sample(int most, long seed) {
    if (table.size() <= most) {
      return this;
    }
    int[] rows = new Random(seed).ints(0, table.size()).distinct().limit(most).sorted().toArray();
    boolean[] outcomes = new boolean[most];
    for (int i = 0; i < most; i++) {
      outcomes[i] = churned[rows[i]];
    }
    return new Labelled(cut, table.rows(rows), outcomes);
  }
}
