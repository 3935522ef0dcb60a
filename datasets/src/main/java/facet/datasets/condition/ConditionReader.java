package facet.datasets.condition;

import facet.datasets.document.Cursor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads a {@link Node} from a document, as the segment format writes it.
public final class ConditionReader {
  private static final String[] MARKS = {"kind", "muted", "locked", "label"};

  private ConditionReader() {}

  public static Node node(Cursor at) {
    var kind = at.at("kind").oneOf(Kind.values(), Kind::spelling);
    var marks = new Marks(at.flag("muted"), at.flag("locked"), at.findText("label"));
    return new Node(condition(kind, at), marks);
  }

  private static Condition condition(Kind kind, Cursor at) {
    return switch (kind) {
      case ALL -> group(Quantifier.ALL, at);
      case ANY -> group(Quantifier.ANY, at);
      case NONE -> group(Quantifier.NONE, at);
      case NOT -> {
        allow(at, "of");
        yield new Condition.Not(node(at.at("of")));
      }
      case ATTRIBUTE -> {
        allowTest(at, "field");
        yield new Condition.Attribute(at.text("field"), TestReader.test(at));
      }
      case COMPARE -> {
        allow(at, "left", "op", "right");
        yield new Condition.Compare(
            at.text("left"),
            at.at("op").oneOf(ComparisonOperator.values(), ComparisonOperator::spelling),
            at.text("right"));
      }
      case ANNIVERSARY -> anniversary(at);
      case DID -> did(at);
      case DID_NOT -> {
        allow(at, "event", "where", "window");
        yield new Condition.DidNot(at.text("event"), where(at), window(at));
      }
      case SEQUENCE -> {
        allow(at, "steps", "window");
        yield new Condition.Sequence(at.at("steps").list(ConditionReader::step), window(at));
      }
      case METRIC -> {
        allowTest(at, "metric");
        yield new Condition.Metric(at.text("metric"), TestReader.test(at));
      }
      case RANK -> rank(at);
      case SEGMENT -> {
        allow(at, "id", "version");
        yield new Condition.SegmentRef(at.text("id"), at.findWhole("version"));
      }
      case CLASS -> {
        allow(at, "classification", "in");
        yield new Condition.InClass(at.text("classification"), texts(at, "in"));
      }
      case MOVED -> {
        allow(at, "classification", "from", "to", "since");
        yield new Condition.Moved(
            at.text("classification"), texts(at, "from"), texts(at, "to"), period(at.at("since")));
      }
      case SCORE -> {
        allowTest(at, "score");
        yield new Condition.Score(at.text("score"), TestReader.test(at));
      }
      case LIST -> {
        allow(at, "id");
        yield new Condition.MemberList(at.text("id"));
      }
      case SAMPLE -> {
        allow(at, "percent", "salt");
        yield new Condition.Sample(share(at.at("percent")), at.text("salt"));
      }
      case PREDICATE -> {
        allow(at, "text");
        yield new Condition.Predicate(at.text("text"));
      }
    };
  }

  private static Condition group(Quantifier quantifier, Cursor at) {
    allow(at, "of");
    return new Condition.Group(quantifier, at.at("of").list(ConditionReader::node));
  }

  private static Condition anniversary(Cursor at) {
    allow(at, "field", "next", "unit", "calendar");
    var calendar = at.findText("calendar").orElse("gregorian");
    if (!List.of("gregorian", "lunar").contains(calendar)) {
      throw at.at("calendar").fail("'" + calendar + "' is not a calendar.", "Use lunar or none.");
    }
    return new Condition.Anniversary(
        at.text("field"),
        new Period(atLeast(at.at("next"), 0), unit(at)),
        calendar.equals("lunar"));
  }

  private static Condition did(Cursor at) {
    allowTest(at, "event", "where", "measure", "window");
    var measure = at.find("measure").map(ConditionReader::measure).orElse(Measure.COUNT);
    if (!at.has("op") && measure.aggregate() != Aggregate.COUNT) {
      throw at.fail(
          "The measure '" + measure.aggregate().spelling() + "' needs something to compare with.",
          "Add 'op' and 'value'.");
    }
    var test = at.has("op") ? TestReader.test(at) : Test.atLeast(1);
    return new Condition.Did(at.text("event"), where(at), measure, test, window(at));
  }

  /// A measure as `{"fn": "sum", "field": "order.amount"}`.
  public static Measure measure(Cursor at) {
    at.allow("fn", "field");
    var aggregate = at.at("fn").oneOf(Aggregate.values(), Aggregate::spelling);
    if (aggregate.needsField() && !at.has("field")) {
      throw at.fail("'" + aggregate.spelling() + "' needs a field.", "Add 'field'.");
    }
    if (!aggregate.needsField() && at.has("field")) {
      throw at.fail("'" + aggregate.spelling() + "' takes no field.", "Remove 'field'.");
    }
    return new Measure(aggregate, at.findText("field"));
  }

  private static Condition.Step step(Cursor at) {
    at.allow("event", "where", "within", "same", "absent");
    return new Condition.Step(
        at.text("event"),
        where(at),
        at.find("within").map(ConditionReader::period),
        at.findText("same"),
        at.flag("absent"));
  }

  private static Condition rank(Cursor at) {
    allow(at, "by", "top", "bottom", "within", "among");
    return new Condition.Rank(
        at.text("by"),
        top(at.at("top")),
        at.flag("bottom"),
        at.findText("within"),
        at.find("among").map(ConditionReader::node));
  }

  private static Top top(Cursor at) {
    at.allow("count", "percent", "tile", "of");
    if (at.has("count")) {
      return new Top.Count(atLeast(at.at("count"), 1));
    }
    if (at.has("percent")) {
      return new Top.Percent(share(at.at("percent")));
    }
    var of = atLeast(at.at("of"), 1);
    var tile = atLeast(at.at("tile"), 1);
    if (tile > of) {
      throw at.fail("There is no part " + tile + " of " + of + ".", "");
    }
    return new Top.Tile(tile, of);
  }

  /// An optional `window`; without one, all time.
  public static Window window(Cursor at) {
    return at.find("window").map(ConditionReader::windowAt).orElse(Window.ALL_TIME);
  }

  private static Window windowAt(Cursor at) {
    at.allow("last", "unit", "from", "to", "this", "ago", "all");
    if (at.has("last")) {
      return new Window.Last(new Period(atLeast(at.at("last"), 1), unit(at)));
    }
    if (at.has("from")) {
      var from = date(at.at("from"));
      var to = date(at.at("to"));
      if (to.isBefore(from)) {
        throw at.fail("The window ends before it begins.", "Exchange 'from' and 'to'.");
      }
      return new Window.Between(from, to);
    }
    if (at.has("this")) {
      return new Window.This(at.at("this").oneOf(CalendarUnit.values(), CalendarUnit::spelling));
    }
    if (at.has("ago")) {
      var ago = at.at("ago").list(c -> atLeast(c, 0));
      if (ago.size() != 2 || ago.get(0) <= ago.get(1)) {
        throw at.fail("'ago' takes two numbers, the larger first.", "Write [12, 11].");
      }
      return new Window.Ago(ago.get(0), ago.get(1), unit(at));
    }
    if (!at.flag("all")) {
      throw at.fail("This window says nothing.", "Use last, from and to, this, ago or all.");
    }
    return Window.ALL_TIME;
  }

  private static Optional<Node> where(Cursor at) {
    return at.find("where").map(ConditionReader::node);
  }

  static Period period(Cursor at) {
    at.allow("amount", "unit");
    return new Period(atLeast(at.at("amount"), 0), unit(at));
  }

  static CalendarUnit unit(Cursor at) {
    return at.at("unit").oneOf(CalendarUnit.values(), CalendarUnit::spelling);
  }

  static LocalDate date(Cursor at) {
    return Dates.read(at.text())
        .orElseThrow(
            () -> at.fail("'" + at.text() + "' is not a date.", "Write it as 2026-10-31."));
  }

  static int atLeast(Cursor at, int least) {
    var number = at.whole();
    if (number < least) {
      throw at.fail("Expected " + least + " or more, found " + number + ".", "");
    }
    return number;
  }

  private static BigDecimal share(Cursor at) {
    var percent = at.number();
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw at.fail("Expected a percentage from 0 to 100, found " + percent + ".", "");
    }
    return percent;
  }

  private static List<String> texts(Cursor at, String key) {
    return at.at(key).list(Cursor::text);
  }

  private static void allow(Cursor at, String... keys) {
    at.allow(both(MARKS, keys));
  }

  private static void allowTest(Cursor at, String... keys) {
    allow(at, both(TestReader.KEYS, keys));
  }

  private static String[] both(String[] some, String[] others) {
    var all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }
}
