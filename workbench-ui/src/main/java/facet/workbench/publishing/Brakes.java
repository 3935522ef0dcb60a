package facet.workbench.publishing;

import java.util.ArrayList;
import java.util.List;

/// What a run must be asked about before it is sent.
///
/// @param askOverRemovedPercent more removals than this share of what is delivered; 0–100
/// @param askWhenEmpty nobody matches
public record Brakes(int askOverRemovedPercent, boolean askWhenEmpty) {

  public static final Brakes USUAL = new Brakes(20, true);

  public Brakes {
    if (askOverRemovedPercent < 0 || askOverRemovedPercent > 100) {
      throw new IllegalArgumentException("A share is 0 to 100 %, not " + askOverRemovedPercent);
    }
  }

  /// Why the plan must wait, for people; empty when it may go.
  List<String> reasonsToAsk(long target, long removes, long delivered) {
    List<String> reasons = new ArrayList<>();
    if (askWhenEmpty && target == 0) {
      reasons.add("Nobody matches: all %d delivered members would be removed".formatted(delivered));
    }
    if (removes * 100 > delivered * askOverRemovedPercent) {
      reasons.add(
          "%d of %d delivered members would be removed, more than %d %%"
              .formatted(removes, delivered, askOverRemovedPercent));
    }
    return reasons;
  }
}
