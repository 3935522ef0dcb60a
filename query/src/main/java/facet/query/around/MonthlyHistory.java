package facet.query.around;

import facet.datasets.Checked;
import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import facet.query.audience.Question;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How a condition's audience came about: who met it at the end of each month, who joined and who
/// left in between.
///
/// @param points the dates at which the condition has a meaning, in order; the last is the as-of
///   date
/// @param unanswered earlier dates at which it has none, e.g. before a score's first run
/// @param undated what the condition looks at whose past is not known
public record MonthlyHistory(List<Point> points, List<LocalDate> unanswered, UndatedTerms undated) {
  public MonthlyHistory {
    points = List.copyOf(points);
    unanswered = List.copyOf(unanswered);
    Objects.requireNonNull(undated);
  }

  /// The audience at one date.
  ///
  /// @param change since the point before; empty at the first
  public record Point(Audience audience, Optional<Change> change) {
    public Point {
      Objects.requireNonNull(audience);
      Objects.requireNonNull(change);
    }

    public LocalDate asOf() {
      return audience.asOf();
    }
  }

  /// Members who came and went between two points.
  ///
  /// @param joined in the audience now, not before
  /// @param left in the audience before, not now
  public record Change(Audience joined, Audience left) {
    static Change between(Audience before, Audience now) {
      return new Change(now.minus(before), before.minus(now));
    }
  }

  /// Asks a condition as of the ends of the months before its date, and as of that date. The leaves
  /// of all dates are asked for together; what is known of one date is not asked again.
  ///
  /// @param months how many month ends
  /// @return or every problem that the condition has as of its date
  public static Checked<MonthlyHistory> of(Audiences audiences, Question question, int months) {
    var questions =
        dates(question.asOf(), months)
            .map(date -> new Question(question.where(), date, question.scope()))
            .toList();
    var answers = audiences.audiences(questions);
    return audiences
        .data()
        .binder(question.asOf())
        .bind(question.where())
        .map(where -> {
          var found = answers.stream().flatMap(answer -> answer.found().stream()).toList();
          var unanswered =
              IntStream.range(0, answers.size())
                  .filter(i -> answers.get(i).found().isEmpty())
                  .mapToObj(i -> questions.get(i).asOf())
                  .toList();
          return new MonthlyHistory(points(found), unanswered, UndatedTerms.of(where));
        });
  }

  private static Stream<LocalDate> dates(LocalDate asOf, int months) {
    var month = YearMonth.from(asOf);
    var ends =
        IntStream.rangeClosed(1, months)
            .mapToObj(back -> month.minusMonths(months + 1L - back).atEndOfMonth());
    return Stream.concat(ends, Stream.of(asOf));
  }

  private static List<Point> points(List<Audience> audiences) {
    var points = new ArrayList<Point>();
    for (var audience : audiences) {
      var change =
          points.isEmpty()
              ? Optional.<Change>empty()
              : Optional.of(Change.between(points.getLast().audience(), audience));
      points.add(new Point(audience, change));
    }
    return points;
  }
}
