package facet.query.naive;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Window;
import facet.query.club.Club;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who meets a condition, one member at a time, as docs/segment-format.md says it. Slow, without
/// SQL, and sharing nothing with the compiler but the condition records.
public final class NaiveEvaluator {
  private final Club club;
  private final LocalDate asOf;
  private final NaiveTest tests;
  private final NaiveEvents events;
  private final NaiveMetrics metrics;
  private final List<Map<String, @Nullable Object>> members;
  private final Set<Integer> base = new TreeSet<>();

  public NaiveEvaluator(Club club, LocalDate asOf) {
    this.club = club;
    this.asOf = asOf;
    this.tests = new NaiveTest(asOf);
    this.events = new NaiveEvents(club, asOf);
    this.metrics = new NaiveMetrics(club, events);
    this.members = club.rows(club.model().member());
    for (var member : members) {
      var joined = (LocalDate) member.get("joined_on");
      if (joined == null || !joined.isAfter(asOf)) {
        base.add(ordinal(member));
      }
    }
  }

  private static int ordinal(Map<String, @Nullable Object> member) {
    return (Integer) Objects.requireNonNull(member.get("ordinal"));
  }

  public Set<Integer> base() {
    return base;
  }

  /// Members who meet a root; one that says nothing is met by all.
  public Set<Integer> members(Node root) {
    return evaluate(root).orElse(base);
  }

  /// Empty when the node is muted or says nothing.
  public Optional<Set<Integer>> evaluate(Node node) {
    if (node.muted()) {
      return Optional.empty();
    }
    return switch (node.condition()) {
      case Condition.Group(var quantifier, var of) -> {
        var said = of.stream().map(this::evaluate).flatMap(Optional::stream).toList();
        if (said.isEmpty()) {
          yield Optional.empty();
        }
        Set<Integer> result = new TreeSet<>();
        for (int member : base) {
          boolean in =
              switch (quantifier) {
                case ALL -> said.stream().allMatch(one -> one.contains(member));
                case ANY -> said.stream().anyMatch(one -> one.contains(member));
                case NONE -> said.stream().noneMatch(one -> one.contains(member));
              };
          if (in) {
            result.add(member);
          }
        }
        yield Optional.of(result);
      }
      case Condition.Not(var of) -> evaluate(of).map(this::others);
      case Condition condition -> {
        var found = new TreeSet<Integer>(leaf(condition));
        found.retainAll(base);
        yield Optional.of(found);
      }
    };
  }

  private Set<Integer> others(Set<Integer> some) {
    var others = new TreeSet<>(base);
    others.removeAll(some);
    return others;
  }

  private Collection<Integer> leaf(Condition condition) {
    return switch (condition) {
      case Condition.OfFields own -> who(member -> events.ofFields(own, member));
      case Condition.Sequence sequence ->
          who(member ->
              new NaiveSequence(sequence, asOf, events::field).of(happened(member, sequence)));
      case Condition.Moved(var id, var from, var to, var since) -> {
        var found = new TreeSet<Integer>(inClass(id, to));
        var then = new NaiveEvaluator(club, since.before(asOf));
        found.retainAll(then.inClass(id, from));
        found.retainAll(then.base);
        yield found;
      }
      case Condition.Did(var event, var where, var measure, var test, var window) ->
          who(member -> {
            var happened = events.of(member, event, where, window);
            return !happened.isEmpty()
                && tests.test(
                    events.measure(happened, measure.aggregate(), measure.field()),
                    NaiveTest.number(),
                    test);
          });
      case Condition.DidNot(var event, var where, var window) ->
          who(member -> events.of(member, event, where, window).isEmpty());
      case Condition.Metric(var id, var test) ->
          who(member -> tests.test(metrics.of(member, id), NaiveTest.number(), test));
      case Condition.Rank rank -> rank(rank);
      case Condition.SegmentRef(var id, var version) ->
          members(club.catalog().segment(id, version).orElseThrow().where());
      case Condition.InClass(var id, var in) -> inClass(id, in);
      case Condition.Score(var id, var test) -> {
        var scores = club.values(club.catalog().score(id, asOf).orElseThrow());
        yield who(member -> tests.test(scores.get(ordinal(member)), NaiveTest.number(), test));
      }
      case Condition.MemberList(var id) ->
          club.values(club.catalog().list(id).orElseThrow()).keySet();
      case Condition.Sample(var percent, var salt) -> who(member -> sampled(member, percent, salt));
      default -> throw new IllegalArgumentException("not here: " + condition);
    };
  }

  private interface Question {
    boolean ask(Map<String, @Nullable Object> member);
  }

  private Set<Integer> who(Question question) {
    Set<Integer> found = new TreeSet<>();
    for (var member : members) {
      if (question.ask(member)) {
        found.add(ordinal(member));
      }
    }
    return found;
  }

  /// For each step of a sequence, the member's events that could be it.
  private List<List<Map<String, @Nullable Object>>> happened(
      Map<String, @Nullable Object> member, Condition.Sequence sequence) {
    return sequence.steps().stream()
        .map(step ->
            events.of(
                member,
                step.event(),
                step.where(),
                step.absent() ? Window.ALL_TIME : sequence.window()))
        .toList();
  }

  /// A value of a row; null when missing.
  public @Nullable Object field(Map<String, @Nullable Object> row, String path) {
    return events.field(row, path);
  }

  /// A metric's value for a member; null when missing.
  public @Nullable Object metric(Map<String, @Nullable Object> member, String id) {
    return metrics.of(member, id);
  }

  private Set<Integer> rank(Condition.Rank rank) {
    var among = rank.among().flatMap(this::evaluate).orElse(base);
    Map<Object, List<Map<String, @Nullable Object>>> groups = new HashMap<>();
    for (var member : members) {
      var group = rank.within().map(path -> Optional.ofNullable(events.field(member, path)));
      if (among.contains(ordinal(member))
          && base.contains(ordinal(member))
          && metrics.of(member, rank.by()) != null
          && (group.isEmpty() || group.get().isPresent())) {
        Object name = group.isEmpty() ? "" : group.get().orElseThrow();
        groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(member);
      }
    }
    Set<Integer> found = new TreeSet<>();
    groups
        .values()
        .forEach(
            group -> new NaiveRank(rank, metrics).best(group).forEach(m -> found.add(ordinal(m))));
    return found;
  }

  public Set<Integer> inClass(String id, List<String> in) {
    var own = club.model().classification(id);
    if (own.isEmpty()) {
      var classes = club.values(club.catalog().classification(id, asOf).orElseThrow());
      return who(member -> in.contains(classes.getOrDefault(ordinal(member), "unclassified")));
    }
    Set<Integer> rest = new TreeSet<>(base);
    Set<Integer> found = new TreeSet<>();
    for (var rung : own.get().classes()) {
      var holds = new TreeSet<>(members(rung.where()));
      holds.retainAll(rest);
      if (in.contains(rung.id())) {
        found.addAll(holds);
      }
      rest.removeAll(holds);
    }
    if (in.contains(own.get().remainder().id())) {
      found.addAll(rest);
    }
    return found;
  }

  private static boolean sampled(
      Map<String, @Nullable Object> member, BigDecimal percent, String salt) {
    try {
      var hash =
          MessageDigest.getInstance("MD5")
              .digest((salt + ":" + member.get("key")).getBytes(StandardCharsets.UTF_8));
      var first = new BigDecimal(new BigInteger(1, java.util.Arrays.copyOf(hash, 4)));
      return first
              .multiply(BigDecimal.valueOf(100))
              .compareTo(percent.multiply(BigDecimal.valueOf(1L << 32)))
          < 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
