package facet.workbench.segments.sentence;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Kind;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Moment;
import facet.datasets.condition.Node;
import facet.datasets.condition.Period;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.condition.TextMatch;
import facet.datasets.condition.Top;
import facet.datasets.condition.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Trees of all kinds at random over `hostile.yaml`, with texts that look like sentences.
final class RandomTrees {
  static final Names NAMES =
      new Names(
          Map.of("s1", "A and B", "s2", "A and B", "s3", "“引号” v3", "s4", "]【<b>🙂\\"),
          Map.of("l1", "VIP”", "l2", "名单，且"),
          Map.of("risk", "Risk", "churn", "Churn"),
          Map.of("clusters", "Clusters", "other", "Value"),
          Map.of("clusters", Map.of("c1", "Long absent, and late", "c2", "Recent", "c3", "Recent")),
          Set.of("s2", "s3"));
  private static final List<String> FIELDS =
      List.of(
          "member.tier",
          "member.silver",
          "member.city",
          "member.city2",
          "member.script",
          "member.emoji",
          "member.birthday",
          "member.joined",
          "member.seen",
          "member.points",
          "member.worth",
          "member.churn",
          "member.wechat",
          "member.numbered",
          "member.home",
          "member.first",
          "member.home.region",
          "member.first.opened",
          "member.key",
          "member.unknown",
          "no]such“field");
  private static final Map<String, List<String>> EVENT_FIELDS =
      Map.of(
          "order",
              List.of(
                  "order.amount",
                  "order.channel",
                  "order.due",
                  "order.shop",
                  "order.shop.region",
                  "order.time"),
          "line", List.of("line.amount", "line.pieces", "line.time", "line.gone"));
  private static final List<String> TEXTS =
      List.of(
          "上海",
          "and",
          "A and B",
          "A, or B.",
          "且",
          "金卡，且",
          "“",
          "”",
          "”。",
          "\"",
          "a”b“c",
          "<script>alert('x')</script>",
          "🙂",
          "",
          " ",
          "[x]",
          "）",
          "gold",
          "Gold",
          "2026-03-01",
          "5,000",
          "yes",
          "…",
          "x\ny",
          "𠮷",
          "leaves out: a",
          "in the last 3 days");
  private static final List<String> DATES =
      List.of(
          "2026-03-01",
          "2024-02-29",
          "2026-03-01T10:30",
          "2026-03-01T10:30:00",
          "2026-03-01T00:00:05",
          "not a date",
          "2026-13-01");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "-1",
          "5000",
          "1234567.89",
          "0.5",
          "-0.0000000001",
          "1000000",
          "999",
          "1E+12",
          "365");

  private final Random random;

  RandomTrees(long seed) {
    random = new Random(seed);
  }

  /// A tree whose root is mostly a group, as the builder's are.
  Node tree() {
    return random.nextInt(5) == 0
        ? node(Optional.empty(), 2)
        : Node.of(group(Quantifier.ALL, Optional.empty(), 3));
  }

  /// A condition of a kind.
  Condition of(Kind kind) {
    return of(kind, Optional.empty(), 2);
  }

  private Node node(Optional<String> event, int depth) {
    var kinds =
        event.isPresent()
            ? List.of(
                Kind.ATTRIBUTE,
                Kind.ATTRIBUTE,
                Kind.COMPARE,
                Kind.ANNIVERSARY,
                Kind.ALL,
                Kind.ANY,
                Kind.NONE,
                Kind.NOT)
            : List.of(Kind.values());
    var kind = pick(kinds);
    while (depth == 0 && List.of(Kind.ALL, Kind.ANY, Kind.NONE, Kind.NOT).contains(kind)) {
      kind = pick(kinds);
    }
    return Node.of(of(kind, event, depth));
  }

  private Condition of(Kind kind, Optional<String> event, int depth) {
    return switch (kind) {
      case ALL -> group(Quantifier.ALL, event, depth);
      case ANY -> group(Quantifier.ANY, event, depth);
      case NONE -> group(Quantifier.NONE, event, depth);
      case NOT -> new Condition.Not(node(event, Math.max(0, depth - 1)));
      case ATTRIBUTE -> new Condition.Attribute(field(event), test());
      case COMPARE ->
          new Condition.Compare(field(event), pick(ComparisonOperator.values()), field(event));
      case ANNIVERSARY -> new Condition.Anniversary(field(event), period(), random.nextBoolean());
      case DID -> did(depth);
      case DID_NOT -> {
        var of = event();
        yield new Condition.DidNot(of, where(of, depth), window());
      }
      case SEQUENCE ->
          new Condition.Sequence(
              Stream.generate(() -> step(depth)).limit(random.nextInt(4)).toList(), window());
      case METRIC ->
          new Condition.Metric(pick(List.of("orders", "churn", "spend", "nothing")), test());
      case RANK -> rank(depth);
      case SEGMENT ->
          new Condition.SegmentRef(
              pick(List.of("s1", "s2", "s3", "s4", "s9")),
              random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(5)));
      case CLASS -> new Condition.InClass(classification(), classes());
      case MOVED -> new Condition.Moved(classification(), classes(), classes(), period());
      case SCORE -> new Condition.Score(pick(List.of("risk", "churn", "lost")), test());
      case LIST -> new Condition.MemberList(pick(List.of("l1", "l2", "l9]")));
      case SAMPLE -> new Condition.Sample(percent(), pick(TEXTS));
      case PREDICATE -> new Condition.Predicate(pick(TEXTS));
    };
  }

  private Condition group(Quantifier quantifier, Optional<String> event, int depth) {
    return new Condition.Group(
        quantifier,
        Stream.generate(() -> node(event, Math.max(0, depth - 1)))
            .limit(1 + random.nextInt(3))
            .toList());
  }

  private Condition did(int depth) {
    var of = event();
    var aggregate = pick(Aggregate.values());
    var field =
        random.nextInt(12) == 0 ? "line.amount" : pick(EVENT_FIELDS.getOrDefault(of, List.of()));
    var measure =
        aggregate.needsField()
            ? Measure.of(aggregate, field)
            : new Measure(aggregate, Optional.empty());
    return new Condition.Did(
        of, where(of, depth), measure, random.nextInt(3) == 0 ? Test.atLeast(1) : test(), window());
  }

  private Optional<Node> where(String event, int depth) {
    return random.nextInt(3) == 0
        ? Optional.of(node(Optional.of(event), Math.min(1, depth)))
        : Optional.empty();
  }

  private Condition.Step step(int depth) {
    var of = event();
    return new Condition.Step(
        of,
        where(of, depth),
        maybe(this::period),
        maybe(() -> pick(List.of("amount", "shop", "shop.region", "odd"))),
        random.nextBoolean());
  }

  private Condition rank(int depth) {
    var top =
        switch (random.nextInt(3)) {
          case 0 -> new Top.Count(1 + random.nextInt(3000));
          case 1 -> new Top.Percent(percent());
          default -> {
            int of = 1 + random.nextInt(9);
            yield new Top.Tile(1 + random.nextInt(of), of);
          }
        };
    return new Condition.Rank(
        pick(List.of("orders", "churn", "spend", "nothing")),
        top,
        random.nextBoolean(),
        maybe(() -> field(Optional.empty())),
        depth > 0 ? maybe(() -> node(Optional.empty(), depth - 1)) : Optional.empty());
  }

  private Test test() {
    return switch (random.nextInt(11)) {
      case 0, 1, 2 -> new Test.Comparison(pick(ComparisonOperator.values()), literal());
      case 3 -> new Test.Between(literal(), literal());
      case 4 -> new Test.In(literals());
      case 5 -> new Test.NotIn(literals());
      case 6 -> new Test.Matches(pick(TextMatch.values()), pick(TEXTS));
      case 7 -> random.nextBoolean() ? new Test.Missing() : new Test.Present();
      case 8 -> random.nextBoolean() ? new Test.InLast(period()) : new Test.InNext(period());
      case 9 -> new Test.Before(moment());
      default -> new Test.After(moment());
    };
  }

  private List<Literal> literals() {
    return Stream.generate(this::literal).limit(random.nextInt(6)).toList();
  }

  private Literal literal() {
    return switch (random.nextInt(6)) {
      case 0 -> Literal.of(random.nextBoolean());
      case 1 -> Literal.of(new BigDecimal(pick(NUMBERS)));
      case 2 -> Literal.of(pick(DATES));
      case 3 -> Literal.of(pick(List.of("gold", "gold2", "oldest", "carat")));
      default -> Literal.of(pick(TEXTS));
    };
  }

  private Moment moment() {
    return random.nextBoolean() ? new Moment.On(date()) : new Moment.Ago(period());
  }

  private LocalDate date() {
    return LocalDate.of(2024, 2, 29).plusDays(random.nextInt(1000));
  }

  private Window window() {
    return switch (random.nextInt(5)) {
      case 0 -> Window.ALL_TIME;
      case 1 -> new Window.Last(new Period(1 + random.nextInt(1500), pick(CalendarUnit.values())));
      case 2 -> {
        var from = date();
        yield new Window.Between(from, from.plusDays(random.nextInt(400)));
      }
      case 3 -> new Window.This(pick(CalendarUnit.values()));
      default -> {
        int near = random.nextInt(12);
        yield new Window.Ago(near + 1 + random.nextInt(12), near, pick(CalendarUnit.values()));
      }
    };
  }

  private Period period() {
    return new Period(random.nextInt(40), pick(CalendarUnit.values()));
  }

  private BigDecimal percent() {
    return new BigDecimal(pick(List.of("0", "0.5", "10", "33.3", "100")));
  }

  private String classification() {
    return pick(List.of("value", "clusters", "other", "gone"));
  }

  private List<String> classes() {
    return Stream.generate(() -> pick(List.of("a", "ab", "b", "rest", "c1", "c2", "c3", "c9")))
        .limit(random.nextInt(4))
        .toList();
  }

  private String event() {
    return pick(List.of("order", "line"));
  }

  private String field(Optional<String> event) {
    return pick(event.map(EVENT_FIELDS::get).orElse(FIELDS));
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> T pick(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
