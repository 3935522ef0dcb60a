package facet.workbench.segments.ui.editor;

import facet.query.measure.Distribution;
import java.util.ArrayList;
import java.util.List;

/// A spread as some dozens of bars: fine where most values are, the long tail in one last bar.
///
/// @param bars from the least on; each but the last equally wide
record Bars(List<Distribution.Bin> bars) {
  /// How finely a spread is asked for: fine enough to cut it anew.
  static final int FINE = 4000;

  private static final int SHOWN = 36;
  private static final double USUAL = 0.98;
  private static final double TAIL = 0.6;

  Bars {
    bars = List.copyOf(bars);
  }

  /// @param whole whether values are whole numbers, so that a bar stands for one or for several
  static Bars of(Distribution spread, boolean whole) {
    var fine = spread.bins();
    if (fine.isEmpty()) {
      return new Bars(List.of());
    }
    double least = fine.getFirst().from();
    double greatest = fine.getLast().to();
    double usual = quantile(fine, spread.present());
    boolean tail = usual - least < TAIL * (greatest - least);
    double end = tail ? usual : greatest;
    return whole ? ofWhole(fine, least, end, greatest) : even(fine, least, end, greatest);
  }

  private static double quantile(List<Distribution.Bin> fine, long present) {
    long sofar = 0;
    for (var bin : fine) {
      sofar += bin.count();
      if (sofar >= USUAL * present) {
        return bin.to();
      }
    }
    return fine.getLast().to();
  }

  private static Bars even(List<Distribution.Bin> fine, double least, double end, double greatest) {
    boolean tail = end < greatest;
    int equal = tail ? SHOWN - 1 : SHOWN;
    double width = (end - least) / equal;
    return width == 0
        ? new Bars(List.of(new Distribution.Bin(least, least + 1, count(fine))))
        : filled(fine, edges(least, width, equal, tail, greatest));
  }

  /// Bars around whole numbers: from a half below the first to a half above the last of each.
  private static Bars ofWhole(
      List<Distribution.Bin> fine, double least, double end, double greatest) {
    long each = Math.max(1, Math.ceilDiv((long) Math.ceil(end - least) + 1, SHOWN - 1L));
    int equal = (int) Math.ceilDiv((long) Math.ceil(end - least) + 1, each);
    double first = Math.floor(least) - 0.5;
    boolean tail = first + equal * each < greatest;
    return filled(fine, edges(first, each, equal, tail, greatest + 0.5));
  }

  private static double[] edges(
      double first, double width, int equal, boolean tail, double greatest) {
    var edges = new double[equal + (tail ? 2 : 1)];
    for (int i = 0; i <= equal; i++) {
      edges[i] = first + i * width;
    }
    if (tail) {
      edges[equal + 1] = greatest;
    }
    return edges;
  }

  private static Bars filled(List<Distribution.Bin> fine, double[] edges) {
    var counts = new long[edges.length - 1];
    int bar = 0;
    for (var bin : fine) {
      double middle = (bin.from() + bin.to()) / 2;
      while (bar < counts.length - 1 && middle >= edges[bar + 1]) {
        bar++;
      }
      counts[bar] += bin.count();
    }
    var bars = new ArrayList<Distribution.Bin>();
    for (int i = 0; i < counts.length; i++) {
      bars.add(new Distribution.Bin(edges[i], edges[i + 1], counts[i]));
    }
    return new Bars(bars);
  }

  private static long count(List<Distribution.Bin> fine) {
    return fine.stream().mapToLong(Distribution.Bin::count).sum();
  }
}
