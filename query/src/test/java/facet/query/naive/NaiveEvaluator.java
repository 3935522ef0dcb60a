package facet.query.naive;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Period;
import facet.datasets.condition.Top;
import facet.datasets.condition.Window;
import facet.datasets.model.Metric;
import facet.query.club.Club;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
  private final List<Map<String, @Nullable Object>> members;
  private final Set<Integer> base = new TreeSet<>();

  public NaiveEvaluator(Club club, LocalDate asOf) {
    this.club = club;
    this.asOf = asOf;
    this.tests = new NaiveTest(asOf);
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
      case Condition.OfFields own -> who(member -> ofFields(own, member));
      case Condition.Sequence sequence ->
          who(member ->
              new NaiveSequence(sequence, asOf, this::field).of(happened(member, sequence)));
      case Condition.Moved(var id, var from, var to, var since) -> {
        var found = new TreeSet<Integer>(inClass(id, to));
        var then = new NaiveEvaluator(club, since.before(asOf));
        found.retainAll(then.inClass(id, from));
        found.retainAll(then.base);
        yield found;
      }
      case Condition.Did(var event, var where, var measure, var test, var window) ->
          who(member -> {
            var happened = events(member, event, where, window);
            return !happened.isEmpty()
                && tests.test(
                    measure(happened, measure.aggregate(), measure.field()),
                    NaiveTest.number(),
                    test);
          });
      case Condition.DidNot(var event, var where, var window) ->
          who(member -> events(member, event, where, window).isEmpty());
      case Condition.Metric(var id, var test) ->
          who(member -> tests.test(metric(member, id), NaiveTest.number(), test));
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

  private facet.datasets.model.FieldType type(String path) {
    return club.model().field(path).orElseThrow().field().type();
  }

  /// Follows a path from a row; a missing link leads to a missing value.
  public @Nullable Object field(Map<String, @Nullable Object> row, String path) {
    var ref = club.model().field(path).orElseThrow();
    Map<String, @Nullable Object> at = row;
    for (var link : ref.via()) {
      var id = at.get(link.id());
      if (id == null) {
        return null;
      }
      at = club.rows(club.model().dimensionOf(link)).get((Integer) id);
    }
    return at.get(ref.field().id());
  }

  private List<Map<String, @Nullable Object>> events(
      Map<String, @Nullable Object> member, String event, Optional<Node> where, Window window) {
    var found = new ArrayList<Map<String, @Nullable Object>>();
    for (var row : club.rows(club.model().event(event).orElseThrow())) {
      var date = ((LocalDateTime) Objects.requireNonNull(row.get("time"))).toLocalDate();
      if (Objects.equals(row.get("member"), member.get("ordinal"))
          && !date.isAfter(asOf)
          && inWindow(date, window)
          && where.flatMap(node -> holds(node, row)).orElse(true)) {
        found.add(row);
      }
    }
    return found;
  }

  /// Whether an event meets a condition; empty when the condition says nothing.
  private Optional<Boolean> holds(Node node, Map<String, @Nullable Object> row) {
    if (node.muted()) {
      return Optional.empty();
    }
    return switch (node.condition()) {
      case Condition.Group(var quantifier, var of) -> {
        var said = of.stream().map(child -> holds(child, row)).flatMap(Optional::stream).toList();
        yield said.isEmpty()
            ? Optional.empty()
            : Optional.of(
                switch (quantifier) {
                  case ALL -> !said.contains(false);
                  case ANY -> said.contains(true);
                  case NONE -> !said.contains(true);
                });
      }
      case Condition.Not(var of) -> holds(of, row).map(held -> !held);
      case Condition.OfFields own -> Optional.of(ofFields(own, row));
      default -> throw new IllegalArgumentException("not of an event: " + node);
    };
  }

  private boolean ofFields(Condition.OfFields condition, Map<String, @Nullable Object> row) {
    return switch (condition) {
      case Condition.Attribute(var path, var test) ->
          tests.test(field(row, path), type(path), test);
      case Condition.Compare(var left, var operator, var right) ->
          tests.compare(field(row, left), operator, field(row, right), type(left));
      case Condition.Anniversary(var path, var next, var lunar) ->
          NaiveTest.returns(field(row, path), asOf, next.after(asOf), lunar);
    };
  }

  /// For each step of a sequence, the member's events that could be it.
  private List<List<Map<String, @Nullable Object>>> happened(
      Map<String, @Nullable Object> member, Condition.Sequence sequence) {
    return sequence.steps().stream()
        .map(step ->
            events(
                member,
                step.event(),
                step.where(),
                step.absent() ? Window.ALL_TIME : sequence.window()))
        .toList();
  }

  private boolean inWindow(LocalDate date, Window window) {
    return switch (window) {
      case Window.AllTime() -> true;
      case Window.Last(var period) -> date.isAfter(period.before(asOf));
      case Window.Between(var from, var to) -> !date.isBefore(from) && !date.isAfter(to);
      case Window.This(var unit) -> begin(unit, date).equals(begin(unit, asOf));
      case Window.Ago(int from, int to, var unit) ->
          date.isAfter(new Period(from, unit).before(asOf))
              && !date.isAfter(new Period(to, unit).before(asOf));
    };
  }

  private static LocalDate begin(CalendarUnit unit, LocalDate date) {
    var begin = date;
    switch (unit) {
      case DAY -> {}
      case WEEK -> {
        while (begin.getDayOfWeek() != DayOfWeek.MONDAY) {
          begin = begin.minusDays(1);
        }
      }
      case MONTH -> begin = date.withDayOfMonth(1);
      case QUARTER ->
          begin = LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case YEAR -> begin = LocalDate.of(date.getYear(), 1, 1);
    }
    return begin;
  }

  private @Nullable Object measure(
      List<Map<String, @Nullable Object>> events, Aggregate aggregate, Optional<String> path) {
    var values = new ArrayList<Object>();
    for (var event : events) {
      var value = path.map(p -> Optional.ofNullable(field(event, p))).orElse(Optional.of(0));
      value.ifPresent(values::add);
    }
    return switch (aggregate) {
      case COUNT -> (long) events.size();
      case DISTINCT -> (long) new java.util.HashSet<>(values).size();
      case SUM -> values.isEmpty() ? null : sum(values);
      case AVG -> values.isEmpty() ? null : sum(values).doubleValue() / values.size();
      case MIN -> values.stream().min(NaiveTest.ORDER).orElse(null);
      case MAX -> values.stream().max(NaiveTest.ORDER).orElse(null);
      case RECENCY -> {
        var last = events.stream().map(NaiveEvaluator::time).max(Comparator.naturalOrder());
        yield last.map(time -> ChronoUnit.DAYS.between(time.toLocalDate(), asOf)).orElse(null);
      }
      case FIRST -> edge(events, path.orElseThrow(), Comparator.naturalOrder());
      case LAST -> edge(events, path.orElseThrow(), Comparator.reverseOrder());
    };
  }

  private static LocalDateTime time(Map<String, @Nullable Object> event) {
    return (LocalDateTime) Objects.requireNonNull(event.get("time"));
  }

  /// The smallest value among the events at the first time in an order.
  private @Nullable Object edge(
      List<Map<String, @Nullable Object>> events, String path, Comparator<LocalDateTime> order) {
    var time = events.stream().map(NaiveEvaluator::time).min(order);
    if (time.isEmpty()) {
      return null;
    }
    var values = new ArrayList<Object>();
    for (var event : events) {
      if (time(event).equals(time.get())) {
        Optional.ofNullable(field(event, path)).ifPresent(values::add);
      }
    }
    return values.stream().min(NaiveTest.ORDER).orElse(null);
  }

  private static BigDecimal sum(List<Object> values) {
    return values.stream().map(NaiveTest::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// A metric's value for a member; null when missing.
  public @Nullable Object metric(Map<String, @Nullable Object> member, String id) {
    return switch (club.model().metric(id).orElseThrow()) {
      case Metric.OfEvents metric ->
          measure(
              events(member, metric.event(), metric.where(), metric.window()),
              metric.measure().aggregate(),
              metric.measure().field());
      case Metric.Ratio ratio -> {
        var over = metric(member, ratio.numerator());
        var under = metric(member, ratio.denominator());
        yield over == null || under == null || NaiveTest.real(under) == 0
            ? null
            : NaiveTest.real(over) / NaiveTest.real(under);
      }
      case Metric.Total total -> total(member, total);
    };
  }

  private @Nullable Object total(Map<String, @Nullable Object> member, Metric.Total total) {
    var exact = BigDecimal.ZERO;
    double real = 0;
    boolean allExact = true;
    boolean anyThere = false;
    for (var part : total.madeOf()) {
      var value = metric(member, part);
      if (value == null && !addsUp(part)) {
        return null;
      }
      anyThere |= value != null;
      if (value != null) {
        boolean added = total.plus().contains(part);
        allExact &= !(value instanceof Double);
        real += added ? NaiveTest.real(value) : -NaiveTest.real(value);
        exact = allExact ? exact.add(signed(value, added)) : exact;
      }
    }
    return !anyThere ? null : allExact ? exact : real;
  }

  private static BigDecimal signed(Object value, boolean added) {
    var number = NaiveTest.decimal(value);
    return added ? number : number.negate();
  }

  /// Of a count and a sum missing means nothing; of all else, not known.
  private boolean addsUp(String id) {
    return switch (club.model().metric(id).orElseThrow()) {
      case Metric.OfEvents metric ->
          switch (metric.measure().aggregate()) {
            case COUNT, DISTINCT, SUM -> true;
            case AVG, MIN, MAX, FIRST, LAST, RECENCY -> false;
          };
      case Metric.Ratio _ -> false;
      case Metric.Total total -> total.madeOf().stream().allMatch(this::addsUp);
    };
  }

  private Set<Integer> rank(Condition.Rank rank) {
    var among = rank.among().flatMap(this::evaluate).orElse(base);
    Map<Object, List<Map<String, @Nullable Object>>> groups = new HashMap<>();
    for (var member : members) {
      var group = rank.within().map(path -> Optional.ofNullable(field(member, path)));
      if (among.contains(ordinal(member))
          && base.contains(ordinal(member))
          && metric(member, rank.by()) != null
          && (group.isEmpty() || group.get().isPresent())) {
        Object name = group.isEmpty() ? "" : group.get().orElseThrow();
        groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(member);
      }
    }
    Set<Integer> found = new TreeSet<>();
    groups.values().forEach(group -> best(rank, group).forEach(m -> found.add(ordinal(m))));
    return found;
  }

  private List<Map<String, @Nullable Object>> best(
      Condition.Rank rank, List<Map<String, @Nullable Object>> group) {
    Comparator<Map<String, @Nullable Object>> byValue =
        (left, right) ->
            NaiveTest.ORDER.compare(
                Objects.requireNonNull(metric(left, rank.by())),
                Objects.requireNonNull(metric(right, rank.by())));
    boolean upwards = rank.bottom() || rank.top() instanceof Top.Tile;
    Comparator<Map<String, @Nullable Object>> byKey =
        (left, right) ->
            NaiveTest.ORDER.compare(
                Objects.requireNonNull(left.get("key")), Objects.requireNonNull(right.get("key")));
    group.sort((upwards ? byValue : byValue.reversed()).thenComparing(byKey));
    int size = group.size();
    return switch (rank.top()) {
      case Top.Count(int count) -> group.subList(0, Math.min(size, count));
      case Top.Percent(var percent) ->
          group.subList(
              0,
              percent
                  .multiply(BigDecimal.valueOf(size))
                  .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                  .intValueExact());
      case Top.Tile(int tile, int of) -> {
        int small = size / of;
        int larger = size % of;
        int from = (tile - 1) * small + Math.min(tile - 1, larger);
        yield group.subList(from, from + small + (tile <= larger ? 1 : 0));
      }
    };
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
