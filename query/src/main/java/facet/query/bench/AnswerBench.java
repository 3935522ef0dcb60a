package facet.query.bench;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.bench.BenchQuestions.Asked;
import java.time.Duration;
import java.util.List;

/// Measures the builder's answers, counts at every node and the members, beside the same question
/// in SQL written by hand, which fetches the same ordinals.
record AnswerBench(Asking asking) {
  static final String FIRST = "first";
  private static final int TIMES = 10;
  private static final double RATIO = 1.05;
  private static final Duration SLACK = Duration.ofMillis(5);
  private static final Duration EDIT = Duration.ofMillis(20);

  /// Asks each question with nothing known beforehand.
  Section first(List<Asked> all) {
    return new Section(
        FIRST,
        "First answers",
        "The counts at every node and the members, as the builder shows them, with nothing known:"
            + " every bitmap is thrown away before each run. Beside them, one SQL statement written"
            + " by hand that fetches the same ordinals.",
        all.stream().map(this::first).toList());
  }

  private Line first(Asked one) {
    asking.progress().accept("first answer: " + one.name());
    long members = same(one);
    var pair =
        Pair.byTurns(
            asking.effort().rounds(),
            1,
            new Work(asking.cache()::clear, () -> ask(one)),
            Work.of(() -> asking.byHand(one.sql())));
    return line(one, members, pair).goal("≤ 1.05 and 5 ms", within(pair));
  }

  private static boolean within(Pair pair) {
    return pair.ours().median().minus(SLACK).toNanos() <= RATIO * pair.other().median().toNanos();
  }

  /// Asks edits of a question whose leaves are known.
  Section edits(Asked of, List<Asked> changes) {
    asking.cache().clear();
    ask(of);
    return new Section(
        "changed",
        "Edits, leaves known",
        "The last question edited once its conditions have been answered. By hand, the edited"
            + " question is asked anew.",
        changes.stream().map(this::edit).toList());
  }

  private Line edit(Asked one) {
    asking.progress().accept("edited: " + one.name());
    long missed = asking.cache().figures().misses();
    long members = same(one);
    var pair =
        Pair.byTurns(
            asking.effort().rounds(),
            TIMES,
            Work.of(() -> ask(one)),
            Work.of(() -> asking.byHand(one.sql())));
    if (asking.cache().figures().misses() > missed) {
      throw new FacetException(
          ErrorCode.INTERNAL, "'" + one.name() + "' asks for leaves that were not known.");
    }
    return line(one, members, pair).goal("p95 ≤ 20 ms", pair.ours().p95().compareTo(EDIT) <= 0);
  }

  private static Line line(Asked one, long members, Pair pair) {
    return Line.of(one.name()).count("members", members).pair(pair, "by hand");
  }

  private long same(Asked one) {
    return Ordinals.same(one.name(), ask(one), asking.byHand(one.sql()));
  }

  Ordinals ask(Asked one) {
    asking.total(one.where());
    return new Ordinals(asking.audience(one.where()).members());
  }
}
