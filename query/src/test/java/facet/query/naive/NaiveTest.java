package facet.query.naive;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Moment;
import facet.datasets.condition.Test;
import facet.datasets.model.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// A test of one value in memory.
final class NaiveTest {
  /// Numbers by size, dates by time, text by code point.
  static final Comparator<Object> ORDER = NaiveTest::compare;

  private final LocalDate asOf;

  NaiveTest(LocalDate asOf) {
    this.asOf = asOf;
  }

  static FieldType number() {
    return new FieldType.Decimal(9);
  }

  boolean test(@Nullable Object value, FieldType type, Test test) {
    if (value == null) {
      return test instanceof Test.Missing;
    }
    return switch (test) {
      case Test.Missing() -> false;
      case Test.Present() -> true;
      case Test.Comparison(var operator, var literal) -> {
        int order = against(value, literal, type);
        yield switch (operator) {
          case EQ -> order == 0;
          case NE -> order != 0;
          case LT -> order < 0;
          case LE -> order <= 0;
          case GT -> order > 0;
          case GE -> order >= 0;
        };
      }
      case Test.Between(var from, var to) ->
          against(value, from, type) >= 0 && against(value, to, type) <= 0;
      case Test.In(var values) -> any(value, values, type);
      case Test.NotIn(var values) -> !any(value, values, type);
      case Test.Matches(var match, var text) -> {
        var here = fold(value.toString());
        var there = fold(text);
        yield switch (match) {
          case CONTAINS -> here.contains(there);
          case STARTS_WITH -> here.startsWith(there);
          case ENDS_WITH -> here.endsWith(there);
        };
      }
      case Test.InLast(var period) ->
          date(value).isAfter(period.before(asOf)) && !date(value).isAfter(asOf);
      case Test.InNext(var period) ->
          !date(value).isBefore(asOf) && !date(value).isAfter(period.after(asOf));
      case Test.Before(Moment.On(var date)) -> date(value).isBefore(date);
      case Test.Before(Moment.Ago(var period)) -> !date(value).isAfter(period.before(asOf));
      case Test.After(Moment.On(var date)) -> date(value).isAfter(date);
      case Test.After(Moment.Ago(var period)) -> date(value).isAfter(period.before(asOf));
    };
  }

  /// One field against another; dates and times by what both have.
  boolean compare(
      @Nullable Object left, ComparisonOperator operator, @Nullable Object right, FieldType type) {
    if (left == null || right == null) {
      return false;
    }
    int order =
        operator == ComparisonOperator.EQ || operator == ComparisonOperator.NE
            ? same(left, right) ? 0 : 1
            : type instanceof FieldType.Choice choice
                ? place(choice, left.toString()) - place(choice, right.toString())
                : compareAlike(left, right);
    return switch (operator) {
      case EQ -> order == 0;
      case NE -> order != 0;
      case LT -> order < 0;
      case LE -> order <= 0;
      case GT -> order > 0;
      case GE -> order >= 0;
    };
  }

  static boolean same(Object left, Object right) {
    return left.equals(right) || !(left instanceof Boolean) && compareAlike(left, right) == 0;
  }

  private static int compareAlike(Object left, Object right) {
    boolean dates = left instanceof LocalDate || right instanceof LocalDate;
    return dates ? date(left).compareTo(date(right)) : compare(left, right);
  }

  /// Whether some day from `first` to `last` is the yearly return of a date.
  static boolean returns(@Nullable Object value, LocalDate first, LocalDate last, boolean lunar) {
    if (value == null) {
      return false;
    }
    return first
        .datesUntil(last.plusDays(1))
        .limit(400)
        .anyMatch(day -> lunar ? returnsByMoon(date(value), day) : returnsBySun(date(value), day));
  }

  private static boolean returnsBySun(LocalDate date, LocalDate day) {
    int clipped = Math.min(date.getDayOfMonth(), YearMonth.from(day).lengthOfMonth());
    return date.getMonth() == day.getMonth() && clipped == day.getDayOfMonth();
  }

  private static boolean returnsByMoon(LocalDate date, LocalDate day) {
    var born = Moon.of(date);
    var now = Moon.of(day);
    boolean lastOfShort = now.day() == 29 && Moon.of(day.plusDays(1)).day() == 1;
    return !now.leap()
        && born.month() == now.month()
        && (born.day() == now.day() || born.day() == 30 && lastOfShort);
  }

  /// A date of the Chinese lunar calendar.
  private record Moon(int month, boolean leap, int day) {
    private static final Map<LocalDate, Moon> KNOWN = new ConcurrentHashMap<>();

    static Moon of(LocalDate date) {
      return KNOWN.computeIfAbsent(date, Moon::compute);
    }

    private static Moon compute(LocalDate date) {
      var calendar = new ChineseCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
      calendar.setTimeInMillis(date.toEpochDay() * 86_400_000L);
      return new Moon(
          calendar.get(Calendar.MONTH),
          calendar.get(Calendar.IS_LEAP_MONTH) == 1,
          calendar.get(Calendar.DAY_OF_MONTH));
    }
  }

  private static boolean any(Object value, List<Literal> values, FieldType type) {
    return values.stream().anyMatch(literal -> against(value, literal, type) == 0);
  }

  private static int against(Object value, Literal literal, FieldType type) {
    if (type instanceof FieldType.Choice choice) {
      return place(choice, value.toString()) - place(choice, literal.toString());
    }
    return switch (literal) {
      case Literal.Number(var number) -> compare(value, number);
      case Literal.Flag(boolean flag) -> Boolean.compare((Boolean) value, flag);
      case Literal.Text(var text) ->
          switch (value) {
            case LocalDateTime time when text.contains("T") ->
                time.compareTo(LocalDateTime.parse(text));
            case LocalDateTime time -> time.toLocalDate().compareTo(LocalDate.parse(text));
            case LocalDate date -> date.compareTo(LocalDate.parse(text));
            default -> compare(value, text);
          };
    };
  }

  private static int place(FieldType.Choice choice, String id) {
    var ids = choice.values().stream().map(FieldType.Value::id).toList();
    return ids.indexOf(id);
  }

  private static LocalDate date(Object value) {
    return value instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) value;
  }

  private static String fold(String text) {
    IntPredicate upper = Character::isUpperCase;
    var folded = new StringBuilder();
    text.codePoints()
        .forEach(c -> folded.appendCodePoint(upper.test(c) ? Character.toLowerCase(c) : c));
    return folded.toString();
  }

  private static int compare(Object left, Object right) {
    if (left instanceof Double || right instanceof Double) {
      return Double.compare(real(left), real(right));
    }
    if (left instanceof Number && right instanceof Number) {
      return decimal(left).compareTo(decimal(right));
    }
    if (left instanceof String here && right instanceof String there) {
      var ours = here.codePoints().toArray();
      var theirs = there.codePoints().toArray();
      return java.util.Arrays.compare(ours, theirs);
    }
    if (left instanceof LocalDateTime here) {
      return here.compareTo((LocalDateTime) right);
    }
    return ((LocalDate) left).compareTo((LocalDate) right);
  }

  static double real(Object value) {
    return ((Number) value).doubleValue();
  }

  static BigDecimal decimal(Object value) {
    return switch (value) {
      case BigDecimal decimal -> decimal;
      case Long whole -> BigDecimal.valueOf(whole);
      case Integer whole -> BigDecimal.valueOf(whole);
      default -> throw new IllegalArgumentException("not exact: " + value);
    };
  }
}
