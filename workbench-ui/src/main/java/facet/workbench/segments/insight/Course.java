package facet.workbench.segments.insight;

import facet.query.around.MonthlyHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// How a draft's members came about, in figures.
///
/// @param points the ends of months, in order; the last is the as-of date
/// @param unanswered how many earlier month ends have no answer
/// @param undated fields and lists whose past is not known, by path or id
public record Course(List<Point> points, int unanswered, List<String> undated) {
  public Course {
    points = List.copyOf(points);
    undated = List.copyOf(undated);
  }

  /// One date; joined and left since the one before, absent at the first.
  public record Point(LocalDate date, long members, OptionalLong joined, OptionalLong left) {}

  public static Course of(MonthlyHistory history) {
    var undated = new ArrayList<>(history.undated().fields());
    undated.addAll(history.undated().lists());
    return new Course(
        history.points().stream().map(Course::point).toList(),
        history.unanswered().size(),
        undated);
  }

  private static Point point(MonthlyHistory.Point point) {
    return new Point(
        point.asOf(),
        point.audience().size(),
        point.change().map(c -> OptionalLong.of(c.joined().size())).orElseGet(OptionalLong::empty),
        point.change().map(c -> OptionalLong.of(c.left().size())).orElseGet(OptionalLong::empty));
  }

  /// The change since the point before the last.
  public OptionalLong change() {
    if (points.size() < 2) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(points.getLast().members() - points.get(points.size() - 2).members());
  }
}
