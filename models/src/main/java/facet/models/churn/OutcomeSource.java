package facet.models.churn;

import java.time.LocalDate;
import java.util.BitSet;

/// Tells who came back: ordinals of the members with at least one activity from `first` to `last`,
/// both days included.
public interface OutcomeSource {
  BitSet active(LocalDate first, LocalDate last);
}
