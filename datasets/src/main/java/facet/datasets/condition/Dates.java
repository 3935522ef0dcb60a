package facet.datasets.condition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The dates that conditions speak of: years 1 to 9999, which every engine knows.
public final class Dates {
  public static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private Dates() {}

  /// The date written as `2026-10-31`, if it is one of these.
  public static Optional<LocalDate> read(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(Dates::holds);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  public static boolean holds(LocalDate date) {
    return !date.isBefore(FIRST) && !date.isAfter(LAST);
  }

  /// The same date, or the first or last there is.
  static LocalDate within(LocalDate date) {
    return date.isBefore(FIRST) ? FIRST : date.isAfter(LAST) ? LAST : date;
  }
}
