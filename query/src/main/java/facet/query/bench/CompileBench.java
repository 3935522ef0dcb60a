package facet.query.bench;

import facet.datasets.ErrorCode;
import java.time.Duration;
import java.util.List;

/// Measures the way from a condition to its SQL.
record CompileBench(Asking asking) {
  private static final int COMPILES = 20;
  private static final Duration GOAL = Duration.ofMillis(5);

  Section run(List<BenchQuestions.Asked> all) {
    asking.progress().accept("compiling");
    int runs = asking.effort().rounds() * COMPILES;
    all.forEach(one -> work(one).timing(runs));
    return new Section(
        "compile",
        "Compiling",
        "From a condition to its SQL, warm: bound, planned, written. Processor time is what the"
            + " compiling thread itself takes; by the clock, a busy machine's waiting is counted"
            + " too.",
        all.stream().map(one -> line(one, runs)).toList());
  }

  private Line line(BenchQuestions.Asked one, int runs) {
    var work = work(one);
    var clock = work.timing(runs);
    return Line.of(one.name())
        .timing(clock)
        .ms("p95 of processor time, ms", work.processor(runs).p95())
        .goal("p95 ≤ 5 ms", clock.p95().compareTo(GOAL) <= 0);
  }

  private Work work(BenchQuestions.Asked one) {
    var question = asking.question(one.where());
    return Work.of(() -> asking.audiences().sql(question).orThrow(ErrorCode.INTERNAL, one.name()));
  }
}
