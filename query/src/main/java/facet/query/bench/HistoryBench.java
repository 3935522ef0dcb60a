package facet.query.bench;

import facet.datasets.ErrorCode;
import facet.query.around.MonthlyHistory;
import facet.query.bench.BenchQuestions.Asked;
import java.time.LocalDate;
import java.util.List;

/// Measures how a segment's audience came about over two years, beside one SQL statement written by
/// hand for each date.
record HistoryBench(Asking asking, Asked segment) {
  private static final int MONTHS = 24;

  Section run() {
    asking.progress().accept("history of %d months".formatted(MONTHS));
    asking.cache().clear();
    var points = history().points();
    points.forEach(point ->
        Ordinals.same(
            "the history on " + point.asOf(),
            new Ordinals(point.audience().members()),
            byHand(point.asOf())));
    var dates = points.stream().map(MonthlyHistory.Point::asOf).toList();
    var separate = Work.of(() -> dates.forEach(this::byHand));
    var first =
        Pair.byTurns(
            asking.effort().few(), 1, new Work(asking.cache()::clear, this::history), separate);
    var again = Work.of(this::history).timing(asking.effort().rounds());
    return new Section(
        "history",
        "%d months of a segment of three conditions".formatted(MONTHS),
        "The members at the end of each of %d months and on the last day, who joined and who left in between. Beside it, one SQL statement written by hand for each date."
            .formatted(MONTHS),
        List.of(
            line("nothing known", dates.size(), first).goal("≤ 1", first.ratio() <= 1),
            line("leaves known", dates.size(), new Pair(again, first.other()))));
  }

  private static Line line(String name, int dates, Pair pair) {
    return Line.of(name).count("dates", dates).pair(pair, "separate statements");
  }

  private MonthlyHistory history() {
    return MonthlyHistory.of(asking.audiences(), asking.question(segment.where()), MONTHS)
        .orThrow(ErrorCode.INTERNAL, segment.name());
  }

  private Ordinals byHand(LocalDate date) {
    return asking.byHand(segment.sql().replace("{asOf}", date.toString()));
  }
}
