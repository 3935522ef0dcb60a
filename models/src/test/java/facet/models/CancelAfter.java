package facet.models;

import java.util.ArrayList;
import java.util.List;

/// Hears how far a run has come, and cancels it once it is past a fraction.
public final class CancelAfter implements Progress {
  private final double fraction;
  private final List<Double> heard = new ArrayList<>();

  public CancelAfter(double fraction) {
    this.fraction = fraction;
  }

  public List<Double> heard() {
    return heard;
  }

  @Override
  public void at(Stage stage, double reached) {
    heard.add(reached);
  }

  @Override
  public boolean cancelled() {
    return !heard.isEmpty() && heard.getLast() > fraction;
  }
}
