package facet.workbench.segments;

import static org.assertj.core.api.Assertions.assertThat;

import facet.workbench.segments.EditingNow.Editor;
import facet.workbench.segments.EditingNow.News;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditingNowTest {
  private static final Instant NOW = Instant.parse("2026-11-01T14:02:00Z");

  private final EditingNow editing = new EditingNow(Clock.fixed(NOW, ZoneOffset.UTC));
  private final List<News> toldFirst = new ArrayList<>();
  private final List<News> toldSecond = new ArrayList<>();

  @Test
  void the_second_is_told_of_the_first_and_since_when() {
    try (var _ = editing.enter("gold", "ann", toldFirst::add);
        var _ = editing.enter("gold", "bea", toldSecond::add);
        var _ = editing.enter("other", "cho", _ -> {})) {
      assertThat(toldSecond).containsExactly(new News.Others(List.of(new Editor("ann", NOW))));
      assertThat(toldFirst).last().isEqualTo(new News.Others(List.of(new Editor("bea", NOW))));
    }
  }

  @Test
  void who_stays_is_told_when_the_other_leaves() {
    try (var _ = editing.enter("gold", "ann", toldFirst::add)) {
      editing.enter("gold", "bea", toldSecond::add).close();
      assertThat(toldFirst).last().isEqualTo(new News.Others(List.of()));
    }
  }

  @Test
  void the_others_are_told_of_a_save_and_the_one_who_saved_is_not() {
    try (var first = editing.enter("gold", "ann", toldFirst::add);
        var _ = editing.enter("gold", "bea", toldSecond::add)) {
      toldFirst.clear();
      first.saved(4);
      assertThat(toldSecond).last().isEqualTo(new News.Saved("ann", 4));
      assertThat(toldFirst).isEmpty();
    }
  }
}
