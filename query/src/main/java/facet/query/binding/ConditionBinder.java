package facet.query.binding;

import facet.datasets.Checked;
import facet.datasets.Problem;
import facet.datasets.condition.Aggregate;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Top;
import facet.datasets.model.Classification;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.datasets.model.MemberEntity;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.datasets.store.DerivedFact;
import facet.query.binding.predicate.PredicateReader;
import facet.query.binding.predicate.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Resolves a condition against a member model and a catalog, as of a date, or tells every problem
/// at once with the node it stands at (`/where/of/1`). A broken node that is muted keeps its
/// problems to itself.
public final class ConditionBinder {
  private static final BigDecimal ALL_32_BITS = BigDecimal.valueOf(1L << 32);

  private final MemberModel model;
  private final Catalog catalog;
  private final LocalDate asOf;
  private final EventBinder events;
  private final MetricBinder metrics;

  public ConditionBinder(MemberModel model, Catalog catalog, LocalDate asOf) {
    this.model = model;
    this.catalog = catalog;
    this.asOf = asOf;
    this.events = new EventBinder(model, asOf);
    this.metrics = new MetricBinder(model, events);
  }

  public Checked<BoundNode> bind(Node where) {
    var problems = new ArrayList<Problem>();
    var bound = node(where, new Place("/where", problems), List.of());
    return Checked.of(bound, problems);
  }

  /// Everyone there is on the as-of date.
  public BoundCondition.Base base() {
    return new BoundCondition.Base(
        model.member().joined().flatMap(id -> model.field(MemberEntity.ID + "." + id)), asOf);
  }

  public Checked<BoundMetric> metric(String id) {
    var problems = new ArrayList<Problem>();
    try {
      return Checked.of(metrics.bind(id, new Place("metric " + id, problems)), problems);
    } catch (Place.Unbound _) {
      return new Checked.Invalid<>(problems);
    }
  }

  /// A metric that need not be one of the model's, such as what a condition measures.
  public Checked<BoundMetric> metric(Metric metric) {
    var problems = new ArrayList<Problem>();
    try {
      return Checked.of(metrics.bind(metric, new Place("metric", problems)), problems);
    } catch (Place.Unbound _) {
      return new Checked.Invalid<>(problems);
    }
  }

  /// The conditions of a classification of the model, in order.
  public Checked<List<BoundNode>> ladder(Classification classification) {
    var problems = new ArrayList<Problem>();
    var trail = List.of("class " + classification.id());
    var place = new Place("classification " + classification.id(), problems);
    var ladder = ladder(classification, place, trail);
    return problems.isEmpty() ? new Checked.Valid<>(ladder) : new Checked.Invalid<>(problems);
  }

  /// @param trail the segments and classifications being resolved, outermost first
  private BoundNode node(Node node, Place at, List<String> trail) {
    return at.bind(node, place -> condition(node.condition(), place, trail));
  }

  private BoundCondition condition(Condition condition, Place at, List<String> trail) {
    return switch (condition) {
      case Condition.Group(var quantifier, var of) ->
          new BoundCondition.Group(
              quantifier,
              IntStream.range(0, of.size())
                  .mapToObj(i -> node(of.get(i), at.at("of/" + i), trail))
                  .toList());
      case Condition.Not(var of) -> new BoundCondition.Not(node(of, at.at("of"), trail));
      case Condition.OfFields own -> new FieldBinder(this::field, asOf).bind(own, at);
      case Condition.Did(var event, var where, var measure, var test, var window) -> {
        var found = events.events(event, where, window, at);
        var bound = events.measure(measure, found.event(), at.at("measure"));
        yield new BoundCondition.Did(found, bound, test(bound.type(), at).bind(test));
      }
      case Condition.DidNot(var event, var where, var window) ->
          new BoundCondition.DidNot(once(events.events(event, where, window, at)));
      case Condition.Metric(var id, var test) -> {
        var metric = metrics.bind(id, at.at("metric"));
        yield new BoundCondition.Metric(metric, test(metric.type(), at).bind(test));
      }
      case Condition.Rank rank -> rank(rank, at, trail);
      case Condition.SegmentRef(var id, var version) -> segment(id, version, at, trail);
      case Condition.InClass(var id, var in) -> inClass(id, in, at, at.at("in"), trail);
      case Condition.Score(var id, var test) ->
          new BoundCondition.Score(
              catalog.score(id, asOf).orElseThrow(() -> missing("score", id, at)),
              test(new FieldType.Decimal(9), at).bind(test));
      case Condition.MemberList(var id) ->
          new BoundCondition.InList(catalog.list(id).orElseThrow(() -> missing("list", id, at)));
      case Condition.Sample(var percent, var salt) ->
          new BoundCondition.Sample(
              percent
                  .multiply(ALL_32_BITS)
                  .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                  .longValueExact(),
              salt);
      case Condition.Sequence sequence -> events.sequence(sequence, at);
      case Condition.Moved moved -> moved(moved, at, trail);
      case Condition.Predicate(var text) -> {
        var read = typed(text, Terms.ofMember(model), at);
        yield new BoundCondition.Typed(
            inner("Typed condition", at, place -> node(read, place, trail)));
      }
    };
  }

  private BoundCondition.Did once(Events found) {
    return new BoundCondition.Did(
        found,
        new BoundMeasure(Aggregate.COUNT, Optional.empty(), asOf),
        ValueTest.Range.from(new Value.Number(BigDecimal.ONE), true));
  }

  private BoundCondition rank(Condition.Rank rank, Place at, List<String> trail) {
    if (rank.bottom() && rank.top() instanceof Top.Tile) {
      throw at.at("bottom").fail("A tile has no bottom: tile 1 is the lowest.", "Remove 'bottom'.");
    }
    var by = metrics.bind(rank.by(), at.at("by"));
    var within = rank.within().map(path -> field(path, at.at("within")));
    var among = rank.among().map(node -> node(node, at.at("among"), trail));
    return new BoundCondition.Rank(by, rank.top(), rank.bottom(), within, among, base());
  }

  private BoundCondition segment(
      String id, java.util.OptionalInt version, Place at, List<String> trail) {
    var steps = step("segment " + id, at, trail);
    var saved =
        catalog
            .segment(id, version)
            .orElseThrow(() ->
                at.fail(
                    "There is no saved segment '%s'.".formatted(named(id, version)),
                    "Remove the condition or choose another."));
    return new BoundCondition.InSegment(
        saved, inner("In segment '" + id + "'", at, place -> node(saved.where(), place, steps)));
  }

  /// Binds what stands for a condition; its problems are told at the condition.
  private static BoundNode inner(String what, Place at, Function<Place, BoundNode> bind) {
    var problems = new ArrayList<Problem>();
    var bound = bind.apply(new Place("/where", problems));
    problems.forEach(problem -> at.note(what + ": " + problem.what(), problem.fix()));
    return bound;
  }

  /// The conditions that a typed predicate means.
  static Node typed(String text, Terms terms, Place at) {
    return switch (new PredicateReader(terms).read(text)) {
      case Checked.Valid<Node>(var node) -> node;
      case Checked.Invalid<Node>(var problems) -> {
        problems.forEach(
            problem -> at.at("text").at(problem.where()).note(problem.what(), problem.fix()));
        throw new Place.Unbound();
      }
    };
  }

  private static String named(String id, java.util.OptionalInt version) {
    return version.isPresent() ? id + "' version '" + version.getAsInt() : id;
  }

  private BoundCondition inClass(
      String id, List<String> in, Place at, Place atClasses, List<String> trail) {
    var own = model.classification(id);
    if (own.isPresent()) {
      var ids = own.get().classIds();
      known(in, ids, atClasses);
      var steps = step("class " + id, at, trail);
      var wanted = new LinkedHashSet<Integer>();
      in.forEach(name -> wanted.add(ids.indexOf(name)));
      return new BoundCondition.OnLadder(id, ladder(own.get(), at, steps), wanted);
    }
    var derived =
        catalog.classification(id, asOf).orElseThrow(() -> missing("classification", id, at));
    known(in, derived.classIds(), atClasses);
    return in.contains(DerivedFact.UNCLASSIFIED)
        ? unclassifiedOr(in, derived)
        : new BoundCondition.InClass(derived, new HashSet<>(in));
  }

  private static BoundCondition unclassifiedOr(List<String> in, DerivedFact derived) {
    var others = new HashSet<>(derived.classIds());
    others.removeAll(in);
    return new BoundCondition.Unclassified(
        BoundNode.of(
            others.isEmpty()
                ? new BoundCondition.Group(Quantifier.ALL, List.of())
                : new BoundCondition.Not(
                    BoundNode.of(new BoundCondition.InClass(derived, others)))));
  }

  private BoundCondition moved(Condition.Moved moved, Place at, List<String> trail) {
    var id = moved.classification();
    var then = new ConditionBinder(model, catalog, moved.since().before(asOf));
    return new BoundCondition.Moved(
        BoundNode.of(
            new BoundCondition.Group(
                Quantifier.ALL,
                List.of(
                    BoundNode.of(then.base()),
                    BoundNode.of(then.inClass(id, moved.from(), at, at.at("from"), trail)),
                    BoundNode.of(inClass(id, moved.to(), at, at.at("to"), trail))))));
  }

  private List<BoundNode> ladder(Classification classification, Place at, List<String> trail) {
    return classification.classes().stream()
        .map(rung ->
            inner("In class '" + rung.id() + "'", at, place -> node(rung.where(), place, trail)))
        .toList();
  }

  private static void known(List<String> in, List<String> classes, Place at) {
    for (var id : Set.copyOf(in)) {
      if (!classes.contains(id)) {
        throw at.fail(
            "There is no class '" + id + "'.", "There are: " + String.join(", ", classes) + ".");
      }
    }
  }

  private static List<String> step(String next, Place at, List<String> trail) {
    var steps = new ArrayList<>(trail);
    steps.add(next);
    if (trail.contains(next)) {
      throw at.fail("This leads back to itself: " + String.join(" → ", steps) + ".", "");
    }
    return steps;
  }

  private FieldRef field(String path, Place at) {
    var found = model.field(path).orElseThrow(() -> EventBinder.gone(path, at));
    if (!(found.root() instanceof MemberEntity)) {
      throw at.fail(
          "'" + path + "' belongs to an event, not to the member.",
          "Ask for it inside a did condition.");
    }
    return found;
  }

  private TestBinder test(FieldType type, Place at) {
    return new TestBinder(type, asOf, at);
  }

  private Place.Unbound missing(String what, String id, Place at) {
    return at.fail(
        "There is no %s '%s' as of %s.".formatted(what, id, asOf),
        "Remove the condition or choose another.");
  }
}
