package facet.query.measure;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.FieldType;
import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import facet.query.columns.NumberColumn;
import facet.query.engine.OpenVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.roaringbitmap.RoaringBitmap;

/// A number or date of two audiences in bins of the same round edges. Dates are days since
/// 1970-01-01.
///
/// @param edges one more than there are bins, ascending; empty when neither side has a value
/// @param below whether the first bin also holds what lies below its edge
/// @param above whether the last bin also holds what lies above its edge
public record SideBySide(List<Double> edges, boolean below, boolean above, Side one, Side other) {
  public SideBySide {
    edges = List.copyOf(edges);
  }

  /// One audience.
  ///
  /// @param present members with a value
  /// @param counts how many of them are in each bin
  public record Side(long present, long missing, OptionalDouble median, List<Long> counts) {
    public Side {
      counts = List.copyOf(counts);
    }

    /// Of those with a value, 0 to 1.
    public double share(int bin) {
      return present == 0 ? 0 : (double) counts.get(bin) / present;
    }
  }

  /// Reads a field of the member or a metric of both audiences at once.
  ///
  /// @param term path of a number or date, or id of a metric
  /// @param bins about how many
  /// @throws FacetException `NOT_FOUND` for an unknown term, `NOT_SUPPORTED` for text and flags
  public static SideBySide of(
      Audiences audiences, String term, Audience one, Audience other, int bins) {
    var data = audiences.data();
    var own = new Values();
    var others = new Values();
    var column = column(audiences, term, one);
    one.members().forEach((int member) -> own.add(column.at(member)));
    RoaringBitmap.andNot(other.members(), one.members())
        .forEach((int member) -> others.add(column.at(member)));
    own.sort();
    others.sort();
    return binned(own, others, RoundEdges.of(own, others, isDate(data, term), bins));
  }

  private static NumberColumn column(Audiences audiences, String term, Audience audience) {
    var data = audiences.data();
    var model = data.version().model();
    if (model.metric(term).isPresent()) {
      var metric =
          data.binder(audience.asOf())
              .metric(term)
              .orThrow(ErrorCode.NOT_FOUND, "The metric can't be used.");
      if (!metric.type().isNumeric()) {
        throw new FacetException(
            ErrorCode.NOT_SUPPORTED, "The metric '" + term + "' is no number.");
      }
      return audiences.columns().metrics(List.of(metric)).getFirst();
    }
    var field =
        model
            .field(term)
            .orElseThrow(
                () -> new FacetException(ErrorCode.NOT_FOUND, "There is no term '" + term + "'."));
    if (!field.field().type().isNumeric() && !isDate(data, term)) {
      throw new FacetException(
          ErrorCode.NOT_SUPPORTED, "'" + term + "' is neither number nor date.");
    }
    return audiences.columns().number(field);
  }

  private static boolean isDate(OpenVersion data, String term) {
    return data.version()
        .model()
        .field(term)
        .map(ref -> ref.field().type())
        .filter(type -> type instanceof FieldType.Date || type instanceof FieldType.DateTime)
        .isPresent();
  }

  private static SideBySide binned(Values one, Values other, double[] edges) {
    double least = Math.min(one.at(0), other.at(0));
    double most = Math.max(one.at(1), other.at(1));
    return new SideBySide(
        Arrays.stream(edges).boxed().toList(),
        edges.length > 0 && least < edges[0],
        edges.length > 0 && most > edges[edges.length - 1],
        one.side(edges),
        other.side(edges));
  }

  /// Numbers of one side.
  static final class Values {
    private double[] values = new double[1024];
    private int present;
    private long missing;

    void add(double value) {
      if (Double.isNaN(value)) {
        missing++;
        return;
      }
      if (present == values.length) {
        values = Arrays.copyOf(values, present * 2);
      }
      values[present++] = value;
    }

    void sort() {
      Arrays.sort(values, 0, present);
    }

    boolean isEmpty() {
      return present == 0;
    }

    boolean whole() {
      return Arrays.stream(values, 0, present).allMatch(value -> value == Math.rint(value));
    }

    /// The value at a share of the way from least to greatest; NaN of none.
    double at(double share) {
      return present == 0 ? Double.NaN : values[(int) Math.round(share * (present - 1))];
    }

    private OptionalDouble median() {
      return present == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((values[(present - 1) / 2] + values[present / 2]) / 2);
    }

    private Side side(double[] edges) {
      var counts = new ArrayList<Long>();
      int bins = Math.max(0, edges.length - 1);
      int from = 0;
      for (int bin = 0; bin < bins; bin++) {
        int to = bin == bins - 1 ? present : firstFrom(edges[bin + 1]);
        counts.add((long) to - from);
        from = to;
      }
      return new Side(present, missing, median(), counts);
    }

    /// The index of the first value that is not below.
    private int firstFrom(double value) {
      int low = 0;
      int high = present;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[middle] < value) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
