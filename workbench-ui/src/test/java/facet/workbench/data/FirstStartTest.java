package facet.workbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import facet.workbench.database.SettableClock;
import facet.workbench.home.FacetHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;

class FirstStartTest {
  @TempDir Path folder;
  private final FirstSample progress = new FirstSample();
  private final List<OptionalInt> told = new ArrayList<>();

  @Test
  void tellsHowFarTheSampleIsUntilItIsThere() {
    progress.watch(() -> told.add(progress.percent()));

    start(100);

    assertThat(told.getFirst()).hasValue(0);
    assertThat(told.getLast()).isEmpty();
    var percents = told.stream().filter(OptionalInt::isPresent).map(OptionalInt::getAsInt).toList();
    assertThat(percents)
        .isSorted()
        .hasSizeGreaterThan(5)
        .last()
        .satisfies(last -> assertThat(last).isBetween(80, 100));
    assertThat(new FacetHome(folder).store().datasets()).containsExactly("jewellery");
  }

  @Test
  void makesNoSampleWhereNoneIsWantedOrDataIsThere() {
    progress.watch(() -> told.add(progress.percent()));
    start(0);
    assertThat(new FacetHome(folder).store().datasets()).isEmpty();
    assertThat(told).isEmpty();
    start(100);
    told.clear();
    start(100);
    assertThat(told).isEmpty();
  }

  private void start(int members) {
    var home = new FacetHome(folder);
    var sample = new SampleDataset(home, new SettableClock());
    new FirstStart(home.store(), sample, progress, members).run(new DefaultApplicationArguments());
  }
}
