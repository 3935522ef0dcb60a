package facet.datasets.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 31);

  @Test
  void the_day_is_clipped_to_the_end_of_a_shorter_month() {
    assertThat(Period.months(1).before(DAY)).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(new Period(1, CalendarUnit.QUARTER).after(DAY)).isEqualTo(LocalDate.of(2024, 6, 30));
  }

  @Test
  void however_long_it_is_it_ends_at_the_first_or_last_date() {
    for (var unit : CalendarUnit.values()) {
      var longest = new Period(Integer.MAX_VALUE, unit);
      assertThat(longest.before(DAY)).isEqualTo(LocalDate.of(1, 1, 1));
      assertThat(longest.after(DAY)).isEqualTo(LocalDate.of(9999, 12, 31));
    }
    assertThat(new Period(7000, CalendarUnit.YEAR).after(DAY)).isEqualTo(LocalDate.of(9024, 3, 31));
  }

  @Test
  void a_date_that_not_every_engine_knows_is_none() {
    assertThat(Dates.read("9999-12-31")).contains(Dates.LAST);
    assertThat(Dates.read("+10000-01-01")).isEmpty();
    assertThat(Dates.read("0000-12-31")).isEmpty();
    assertThat(Dates.read("2023-02-29")).isEmpty();
  }
}
