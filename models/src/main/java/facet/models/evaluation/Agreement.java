package facet.models.evaluation;

import java.util.Arrays;

/// How far two partitions of the same members say the same.
public final class Agreement {
  private Agreement() {}

  /// Adjusted Rand index (Hubert and Arabie 1985): 1 for the same partition under any names, about
  /// 0 by chance.
  ///
  /// @param a class of each member, from 0
  /// @param b class of each member, from 0
  public static double adjustedRand(int[] a, int[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException("%d members against %d".formatted(a.length, b.length));
    }
    int width = Arrays.stream(b).max().orElse(0) + 1;
    long[][] table = new long[Arrays.stream(a).max().orElse(0) + 1][width];
    long[] rows = new long[table.length];
    long[] columns = new long[width];
    for (int i = 0; i < a.length; i++) {
      table[a[i]][b[i]]++;
      rows[a[i]]++;
      columns[b[i]]++;
    }
    double together = Arrays.stream(table).mapToDouble(Agreement::pairs).sum();
    double inA = pairs(rows);
    double inB = pairs(columns);
    double all = a.length * (a.length - 1.0) / 2;
    double expected = all == 0 ? 0 : inA * inB / all;
    double most = (inA + inB) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  private static double pairs(long[] counts) {
    double sum = 0;
    for (long c : counts) {
      sum += c * (c - 1.0) / 2;
    }
    return sum;
  }
}
