package facet.query.naive;

import facet.datasets.condition.Condition;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tries every way to walk through the steps of a sequence.
record NaiveSequence(Condition.Sequence sequence, LocalDate asOf, Fields fields) {
  /// The value of a field of a row.
  interface Fields {
    @Nullable Object of(Map<String, @Nullable Object> row, String path);
  }

  /// @param candidates for each step, the events that could be it
  boolean of(List<List<Map<String, @Nullable Object>>> candidates) {
    return from(0, Optional.empty(), candidates);
  }

  /// @param before the place of the last step that happened, and its event
  private boolean from(
      int place, Optional<Taken> before, List<List<Map<String, @Nullable Object>>> candidates) {
    if (place == sequence.steps().size()) {
      return true;
    }
    var step = sequence.steps().get(place);
    var following =
        candidates.get(place).stream()
            .filter(event -> before.map(taken -> follows(taken, step, event)).orElse(true))
            .toList();
    if (step.absent()) {
      return following.isEmpty() && from(place + 1, before, candidates);
    }
    return following.stream()
        .anyMatch(event -> from(place + 1, Optional.of(new Taken(step, event)), candidates));
  }

  private record Taken(Condition.Step step, Map<String, @Nullable Object> event) {}

  private boolean follows(Taken before, Condition.Step step, Map<String, @Nullable Object> event) {
    boolean later = time(event).isAfter(time(before.event()));
    boolean inTime =
        step.within()
            .map(within ->
                !time(event)
                    .toLocalDate()
                    .isAfter(within.after(time(before.event()).toLocalDate())))
            .orElse(true);
    boolean same =
        step.same()
            .map(path -> {
              var here = fields.of(event, step.event() + "." + path);
              var there = fields.of(before.event(), before.step().event() + "." + path);
              return here != null && there != null && NaiveTest.same(here, there);
            })
            .orElse(true);
    return later && inTime && same && !time(event).toLocalDate().isAfter(asOf);
  }

  private static LocalDateTime time(Map<String, @Nullable Object> event) {
    return (LocalDateTime) Objects.requireNonNull(event.get("time"));
  }
}
