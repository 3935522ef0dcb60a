package facet.query.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates from the conversion tables of the Hong Kong Observatory.
class LunarCalendarTest {
  @ParameterizedTest(name = "{0} is day {2} of month {1}")
  @CsvSource({
    "1900-01-31, 1, 1",
    "1985-02-20, 1, 1",
    "2000-02-05, 1, 1",
    "2023-06-22, 5, 5",
    "2024-02-10, 1, 1",
    "2024-09-17, 8, 15",
    "2025-01-29, 1, 1",
    "2025-10-06, 8, 15",
    "2026-02-17, 1, 1",
    "2026-08-19, 7, 7"
  })
  void feasts_fall_on_their_days(LocalDate date, int month, int day) {
    assertThat(LunarCalendar.returningOn(date))
        .containsExactly(new LunarCalendar.MonthDay(month, day));
  }

  @ParameterizedTest
  @CsvSource({"2023-03-22", "2023-04-19", "2025-07-25", "2025-08-22"})
  void nothing_returns_in_a_leap_month(LocalDate date) {
    assertThat(LunarCalendar.returningOn(date)).isEmpty();
  }

  @Test
  void the_thirtieth_returns_on_the_last_day_of_a_short_month() {
    assertThat(LunarCalendar.returningOn(LocalDate.of(2025, 1, 28)))
        .containsExactly(new LunarCalendar.MonthDay(12, 29), new LunarCalendar.MonthDay(12, 30));
  }

  @Test
  void who_was_born_in_a_leap_month_is_found_by_its_number() {
    assertThat(LunarCalendar.dates(Set.of(new LunarCalendar.MonthDay(2, 1))))
        .contains(
            new LunarCalendar.Span(LocalDate.of(2023, 2, 20), LocalDate.of(2023, 2, 20)),
            new LunarCalendar.Span(LocalDate.of(2023, 3, 22), LocalDate.of(2023, 3, 22)));
  }
}
