package facet.models.features;

/// How one raw feature becomes one input.
///
/// A value is filled in where missing, clamped to `[low, high]`, passed through log(1 + x) if
/// `log`, then centred and scaled. With `flag` the input says only whether the value was missing (1
/// or 0, centred and scaled).
public record Step(
    String feature,
    boolean flag,
    double fill,
    double low,
    double high,
    boolean log,
    double centre,
    double scale) {

  public Step {
    if (!(scale > 0) || !Double.isFinite(centre) || !Double.isFinite(fill) || !(low <= high)) {
      throw new IllegalArgumentException("Feature '%s' has no usable scale".formatted(feature));
    }
  }

  public double apply(double raw) {
    return ((flag ? (Double.isNaN(raw) ? 1 : 0) : shaped(raw)) - centre) / scale;
  }

  private double shaped(double raw) {
    double value = Math.clamp(Double.isNaN(raw) ? fill : raw, low, high);
    return log ? Math.log1p(value) : value;
  }
}
