package facet.query.naive;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Marks;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Period;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.condition.Top;
import facet.datasets.condition.Window;
import facet.datasets.model.FieldType;
import facet.datasets.model.MemberModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/// Valid conditions at random over the test club, every built kind among them.
public final class RandomConditions {
  private static final List<String> MEMBER_FIELDS =
      List.of(
          "member.key",
          "member.city",
          "member.tier",
          "member.age",
          "member.balance",
          "member.birthday",
          "member.joined_on",
          "member.seen_at",
          "member.wechat",
          "member.home_store.region",
          "member.first_store.opened",
          "member.home_store");
  private static final List<String> ORDER_FIELDS =
      List.of(
          "order.time",
          "order.amount",
          "order.pieces",
          "order.channel",
          "order.note",
          "order.gift",
          "order.due",
          "order.paid_at",
          "order.store.region",
          "order.store");
  private static final List<String> LINE_FIELDS =
      List.of(
          "order_line.amount",
          "order_line.product.category",
          "order_line.product.price",
          "order_line.product.brand.name",
          "order_line.time");
  private static final List<List<String>> MEMBER_PAIRS =
      List.of(
          List.of("member.first_store", "member.home_store"),
          List.of("member.first_store.region", "member.city"),
          List.of("member.city", "member.tier"),
          List.of("member.age", "member.balance"),
          List.of("member.birthday", "member.joined_on"),
          List.of("member.seen_at", "member.joined_on"),
          List.of("member.joined_on", "member.home_store.opened"),
          List.of("member.tier", "member.tier"),
          List.of("member.wechat", "member.wechat"));
  private static final List<List<String>> ORDER_PAIRS =
      List.of(
          List.of("order.due", "order.paid_at"),
          List.of("order.time", "order.paid_at"),
          List.of("order.amount", "order.pieces"),
          List.of("order.note", "order.store.region"));
  private static final List<String> MEMBER_DATES =
      List.of("member.birthday", "member.joined_on", "member.seen_at", "member.home_store.opened");
  private static final List<String> ORDER_DATES = List.of("order.due", "order.time");
  private static final List<String> METRICS =
      List.of(
          "orders",
          "orders_90d",
          "spend",
          "spend_12m",
          "web_spend",
          "average_amount",
          "largest",
          "stores_used",
          "last_amount",
          "recency",
          "gold_lines",
          "order_value",
          "gold_share",
          "deep",
          "earlier",
          "all_spend",
          "beyond_gold",
          "active_days",
          "drift",
          "mixed");
  private final MemberModel model;
  private final Random random;
  private final RandomTests tests;

  public RandomConditions(MemberModel model, long seed) {
    this.model = model;
    this.random = new Random(seed);
    this.tests = new RandomTests(random);
  }

  /// A whole condition, at most so many levels deep.
  public Node root(int depth) {
    return random.nextInt(12) == 0 ? node(depth) : Node.of(group(depth, () -> node(depth - 1)));
  }

  private Node node(int depth) {
    Condition condition =
        depth > 0 && random.nextInt(3) == 0
            ? random.nextInt(4) == 0
                ? new Condition.Not(node(depth - 1))
                : group(depth, () -> node(depth - 1))
            : leaf(depth);
    return new Node(condition, Marks.NONE.withMuted(random.nextInt(10) == 0));
  }

  private interface Maker {
    Node make();
  }

  private Condition group(int depth, Maker maker) {
    int size = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(depth > 1 ? 4 : 3);
    return new Condition.Group(
        pick(List.of(Quantifier.values())),
        IntStream.range(0, size).mapToObj(_ -> maker.make()).toList());
  }

  private Condition leaf(int depth) {
    return switch (random.nextInt(18)) {
      case 0, 1 -> attribute(MEMBER_FIELDS);
      case 2 -> random.nextBoolean() ? compare(MEMBER_PAIRS) : anniversary(MEMBER_DATES);
      case 3, 4, 5 -> did();
      case 6 ->
          random.nextBoolean()
              ? new Condition.DidNot("order", where("order"), window())
              : new Condition.DidNot("visit", Optional.empty(), window());
      case 7, 8 -> new Condition.Metric(pick(METRICS), tests.ofNumber());
      case 9, 10 -> rank(depth);
      case 11 ->
          random.nextBoolean()
              ? new Condition.SegmentRef(
                  pick(List.of("web_buyers", "not_web", "everyone")), OptionalInt.empty())
              : new Condition.MemberList("vip");
      case 12 ->
          random.nextBoolean()
              ? new Condition.InClass("value", some(List.of("top", "active", "silver_up", "rest")))
              : new Condition.InClass("cluster", some(List.of("one", "two", "unclassified")));
      case 13 -> moved();
      case 14, 15, 16 -> sequence();
      default ->
          random.nextBoolean()
              ? new Condition.Score("churn", tests.ofNumber())
              : new Condition.Sample(
                  new BigDecimal(pick(List.of("0", "10", "33.3", "50", "100"))),
                  pick(List.of("spring", "秋", "")));
    };
  }

  private Condition attribute(List<String> fields) {
    var path = pick(fields);
    return new Condition.Attribute(path, test(model.field(path).orElseThrow().field().type()));
  }

  private Condition ofEvent(String event) {
    if (event.equals("order") && random.nextInt(5) == 0) {
      return random.nextBoolean() ? compare(ORDER_PAIRS) : anniversary(ORDER_DATES);
    }
    return attribute(event.equals("order") ? ORDER_FIELDS : LINE_FIELDS);
  }

  private Condition compare(List<List<String>> pairs) {
    var pair = pick(pairs);
    var type = model.field(pair.getFirst()).orElseThrow().field().type();
    boolean equality =
        type instanceof FieldType.Flag
            || !type.getClass()
                    .equals(model.field(pair.getLast()).orElseThrow().field().type().getClass())
                && !(type.isNumeric()
                    || type instanceof FieldType.Date
                    || type instanceof FieldType.DateTime);
    var operators =
        equality
            ? List.of(ComparisonOperator.EQ, ComparisonOperator.NE)
            : List.of(ComparisonOperator.values());
    return new Condition.Compare(pair.getFirst(), pick(operators), pair.getLast());
  }

  private Condition anniversary(List<String> fields) {
    return new Condition.Anniversary(pick(fields), tests.period(0), random.nextInt(3) == 0);
  }

  private Condition moved() {
    boolean own = random.nextBoolean();
    var classes =
        own ? List.of("top", "active", "silver_up", "rest") : List.of("one", "two", "unclassified");
    return new Condition.Moved(
        own ? "value" : "cluster",
        some(classes),
        some(classes),
        new Period(random.nextInt(own ? 12 : 1), CalendarUnit.MONTH));
  }

  private Condition sequence() {
    int size = 2 + random.nextInt(2);
    var steps = new java.util.ArrayList<Condition.Step>();
    var before = "";
    for (int i = 0; i < size; i++) {
      var event = random.nextInt(3) == 0 ? "order_line" : "order";
      boolean absent = i > 0 && random.nextInt(4) == 0;
      Optional<Period> within =
          i > 0 && random.nextBoolean() ? Optional.of(tests.period(0)) : Optional.empty();
      steps.add(
          new Condition.Step(
              event,
              where(event),
              within,
              i > 0 && random.nextInt(3) == 0 ? Optional.of(same(event, before)) : Optional.empty(),
              absent));
      before = absent ? before : event;
    }
    return new Condition.Sequence(steps, window());
  }

  private String same(String event, String before) {
    if (!event.equals(before)) {
      return pick(List.of("amount", "time"));
    }
    return event.equals("order")
        ? pick(List.of("store", "channel", "amount", "store.region"))
        : pick(List.of("product", "product.category", "product.brand"));
  }

  private Condition did() {
    if (random.nextInt(4) == 0) {
      return new Condition.Did(
          "order_line", where("order_line"), measure("order_line"), tests.ofNumber(), window());
    }
    if (random.nextInt(4) == 0) {
      return new Condition.Did("order", where("order"), Measure.COUNT, Test.atLeast(1), window());
    }
    return new Condition.Did("order", where("order"), measure("order"), tests.ofNumber(), window());
  }

  private Measure measure(String event) {
    var aggregate = pick(List.of(Aggregate.values()));
    if (!aggregate.needsField()) {
      return new Measure(aggregate, Optional.empty());
    }
    if (aggregate == Aggregate.DISTINCT) {
      return Measure.of(
          aggregate, event.equals("order") ? "order.store" : "order_line.product.category");
    }
    var whole = event.equals("order") && random.nextBoolean();
    return Measure.of(aggregate, whole ? "order.pieces" : event + ".amount");
  }

  private Optional<Node> where(String event) {
    return random.nextBoolean() ? Optional.empty() : Optional.of(eventNode(event, 2));
  }

  private Node eventNode(String event, int depth) {
    Condition condition =
        depth > 0 && random.nextInt(3) == 0
            ? random.nextInt(3) == 0
                ? new Condition.Not(eventNode(event, depth - 1))
                : group(1, () -> eventNode(event, depth - 1))
            : ofEvent(event);
    return new Node(condition, Marks.NONE.withMuted(random.nextInt(12) == 0));
  }

  private Condition rank(int depth) {
    var top =
        switch (random.nextInt(3)) {
          case 0 -> new Top.Count(1 + random.nextInt(20));
          case 1 -> new Top.Percent(new BigDecimal(pick(List.of("0", "1", "20", "33.3", "100"))));
          default -> {
            int of = 1 + random.nextInt(5);
            yield new Top.Tile(1 + random.nextInt(of), of);
          }
        };
    Optional<Node> among =
        depth > 0 && random.nextInt(3) == 0 ? Optional.of(node(1)) : Optional.empty();
    return new Condition.Rank(
        pick(METRICS),
        top,
        !(top instanceof Top.Tile) && random.nextBoolean(),
        random.nextInt(3) == 0
            ? Optional.of(pick(List.of("member.home_store", "member.tier", "member.city")))
            : Optional.empty(),
        among);
  }

  private Window window() {
    return switch (random.nextInt(6)) {
      case 0 -> new Window.Last(tests.period(1));
      case 1 -> {
        var from = pick(RandomTests.DATES);
        yield new Window.Between(from, from.plusDays(random.nextInt(400)));
      }
      case 2 -> new Window.This(pick(List.of(CalendarUnit.values())));
      case 3 -> {
        int to = random.nextInt(3);
        yield new Window.Ago(to + 1 + random.nextInt(3), to, pick(List.of(CalendarUnit.values())));
      }
      default -> Window.ALL_TIME;
    };
  }

  /// A test that the type allows.
  public Test test(FieldType type) {
    return tests.of(type);
  }

  private <T> List<T> some(List<T> values) {
    var chosen = values.stream().filter(_ -> random.nextBoolean()).toList();
    return chosen.isEmpty() ? values.subList(0, 1) : chosen;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
