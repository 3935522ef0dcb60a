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
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
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
    var column = column(audiences, term, one);
    var own = GatheredNumbers.of(one.members(), column::at);
    var others =
        GatheredNumbers.of(RoaringBitmap.andNot(other.members(), one.members()), column::at);
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

  private static SideBySide binned(GatheredNumbers one, GatheredNumbers other, double[] edges) {
    return new SideBySide(
        Arrays.stream(edges).boxed().toList(),
        outside(one.least(), other.least(), value -> value < edges[0]),
        outside(one.greatest(), other.greatest(), value -> value > edges[edges.length - 1]),
        side(one, edges),
        side(other, edges));
  }

  /// Whether either side reaches beyond the edges.
  private static boolean outside(
      OptionalDouble one, OptionalDouble other, DoublePredicate isOutside) {
    return DoubleStream.concat(one.stream(), other.stream()).anyMatch(isOutside);
  }

  private static Side side(GatheredNumbers numbers, double[] edges) {
    var counts = new ArrayList<Long>();
    long before = 0;
    for (int bin = 1; bin < edges.length; bin++) {
      boolean last = bin == edges.length - 1;
      long below = last ? numbers.present() : numbers.below(edges[bin]);
      counts.add(below - before);
      before = below;
    }
    return new Side(numbers.present(), numbers.missing(), numbers.median(), counts);
  }
}
