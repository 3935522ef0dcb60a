package facet.query.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {
  @Test
  void cost_is_told_by_size_and_by_order_line_from_the_smallest_to_the_largest() {
    var growth = new Growth(List.of(report(2_000, 4_000_000, 60), report(200, 500_000, 10)));
    assertThat(growth.perMillion("whole")).containsExactly(20.0, 15.0);
    var line = growth.table().lines().getFirst();
    assertThat(line.figures().stream().map(Line.Figure::label))
        .containsExactly(
            "p50 at 200, ms",
            "p50 at 2,000, ms",
            "ms per million at 200",
            "ms per million at 2,000");
    assertThat(line.value("p50 at 2,000, ms")).hasValue(60);
  }

  private static BenchReport report(long members, long lines, double ms) {
    var line = Line.of("whole").ms(Line.P50, ms);
    var first = new Section(AnswerBench.FIRST, "First answers", "", List.of(line));
    return new BenchReport(new BenchReport.Size(members, lines), 1, List.of(first));
  }
}
