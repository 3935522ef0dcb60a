package facet.query.logic;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Marks;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.condition.Top;
import facet.datasets.condition.Window;
import facet.datasets.model.FieldType;
import facet.datasets.model.MemberModel;
import facet.query.naive.RandomConditions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Random conditions that have much to do with each other: a few leaves, varied slightly and put
/// together again and again.
final class RelatedConditions {
  private final MemberModel model;
  private final RandomConditions conditions;
  private final Random random;

  RelatedConditions(MemberModel model, long seed) {
    this.model = model;
    this.conditions = new RandomConditions(model, seed);
    this.random = new Random(seed);
  }

  /// Leaves, none muted: two by chance, the others variants of those before.
  List<Node> pool(int size) {
    var pool = new ArrayList<Node>();
    while (pool.size() < Math.min(2, size)) {
      collect(conditions.root(1), pool);
    }
    pool.subList(2, pool.size()).clear();
    while (pool.size() < size) {
      pool.add(Node.of(variant(pick(pool).condition())));
    }
    return pool;
  }

  private static void collect(Node node, List<Node> leaves) {
    switch (node.condition()) {
      case Condition.Group(var _, var of) -> of.forEach(child -> collect(child, leaves));
      case Condition.Not(var of) -> collect(of, leaves);
      case Condition leaf -> leaves.add(Node.of(leaf));
    }
  }

  Node tree(int depth) {
    return group(pool(4), depth);
  }

  private Node group(List<Node> pool, int depth) {
    var of =
        IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> part(pool, depth - 1)).toList();
    return marked(new Condition.Group(pick(List.of(Quantifier.values())), of));
  }

  private Node part(List<Node> pool, int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return group(pool, depth);
    }
    return random.nextInt(4) == 0
        ? marked(new Condition.Not(part(pool, depth - 1)))
        : marked(pick(pool).condition());
  }

  private Node marked(Condition condition) {
    var marks = Marks.NONE.withMuted(random.nextInt(12) == 0).withLocked(random.nextInt(12) == 0);
    return new Node(
        condition, random.nextInt(12) == 0 ? marks.withLabel("of its own name") : marks);
  }

  private Condition variant(Condition condition) {
    return switch (condition) {
      case Condition.Attribute(var path, var _) ->
          new Condition.Attribute(
              path, conditions.test(model.field(path).orElseThrow().field().type()));
      case Condition.Compare(var left, var operator, var right) -> compare(left, operator, right);
      case Condition.Did did -> did(did);
      case Condition.DidNot(var event, var where, var window) ->
          random.nextBoolean()
              ? new Condition.DidNot(event, Optional.empty(), window)
              : new Condition.Did(event, where, Measure.COUNT, number(), window);
      case Condition.Sequence(var steps, var window) ->
          new Condition.DidNot(steps.getFirst().event(), steps.getFirst().where(), window);
      case Condition.Metric(var metric, var _) -> new Condition.Metric(metric, number());
      case Condition.Score(var score, var _) -> new Condition.Score(score, number());
      case Condition.Rank(var by, var top, boolean bottom, var within, var among) ->
          new Condition.Rank(by, top(top), bottom, within, among);
      case Condition.InClass(var id, var in) ->
          new Condition.InClass(
              id,
              id.equals("cluster")
                  ? List.of(pick(List.of("one", "two", "unclassified")))
                  : List.of(pick(List.of("top", "active", "silver_up", "rest")), in.getFirst()));
      case Condition.Sample(var _, var salt) ->
          new Condition.Sample(new BigDecimal(random.nextInt(101)), salt);
      case Condition same -> same;
    };
  }

  private Condition compare(String left, ComparisonOperator operator, String right) {
    boolean equality = operator == ComparisonOperator.EQ || operator == ComparisonOperator.NE;
    var operators =
        equality
            ? List.of(ComparisonOperator.EQ, ComparisonOperator.NE)
            : List.of(ComparisonOperator.values());
    return random.nextBoolean()
        ? new Condition.Compare(left, pick(operators), right)
        : new Condition.Compare(right, pick(operators), left);
  }

  private Condition did(Condition.Did did) {
    return switch (random.nextInt(5)) {
      case 0 -> new Condition.DidNot(did.event(), did.where(), did.window());
      case 1 ->
          new Condition.Did(did.event(), Optional.empty(), did.measure(), did.test(), did.window());
      case 2 ->
          new Condition.Did(did.event(), did.where(), did.measure(), did.test(), Window.ALL_TIME);
      case 3 ->
          new Condition.Did(did.event(), did.where(), Measure.COUNT, Test.atLeast(1), did.window());
      default -> new Condition.Did(did.event(), did.where(), did.measure(), number(), did.window());
    };
  }

  private Top top(Top top) {
    return switch (top) {
      case Top.Count _ -> new Top.Count(1 + random.nextInt(20));
      case Top.Percent _ -> new Top.Percent(new BigDecimal(random.nextInt(101)));
      case Top.Tile(int _, int of) -> new Top.Tile(1 + random.nextInt(of), of);
    };
  }

  private Test number() {
    return conditions.test(new FieldType.Decimal(9));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
