package facet.workbench.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SizeCourseTest {
  @Test
  void a_day_that_could_not_be_counted_hides_no_move() {
    var course = new SizeCourse(List.of(size(1, 100L), size(2, null), size(3, 150L)));

    assertThat(course.lastMove())
        .hasValueSatisfying(move -> {
          assertThat(move.before().asOf()).isEqualTo(day(1));
          assertThat(move.share()).isEqualTo(0.5);
        });
  }

  @Test
  void while_the_latest_is_not_counted_there_is_no_last_move() {
    var course = new SizeCourse(List.of(size(1, 100L), size(2, 150L), size(3, null)));

    assertThat(course.moves()).hasSize(1);
    assertThat(course.lastMove()).isEmpty();
  }

  @Test
  void other_rules_move_the_size_too_and_are_no_reason_for_an_alert() {
    var course = new SizeCourse(List.of(size(1, 1, 156L), size(2, 1, 364L)));

    assertThat(course.lastMove())
        .hasValueSatisfying(move -> {
          assertThat(move.before().version()).isEqualTo(1);
          assertThat(move.share()).isEqualTo(208.0 / 156);
        });
    assertThat(course.moves()).isEmpty();
  }

  private static SegmentSize size(int day, @Nullable Long members) {
    return size(1, day, members);
  }

  private static SegmentSize size(int version, int day, @Nullable Long members) {
    var at = OffsetDateTime.of(day(day), LocalTime.NOON, ZoneOffset.UTC);
    var problem = members == null ? "The term is gone." : null;
    return new SegmentSize("gold", version, day(day), 1, members, problem, at, at);
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 11, day);
  }
}
