package facet.query.audience;

import facet.datasets.Checked;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.Node;
import facet.datasets.store.DataVersion;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import facet.query.binding.Catalog;
import facet.query.engine.EngineName;
import facet.query.engine.EngineSettings;
import facet.query.engine.OpenVersion;
import facet.query.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Answers questions about the members of one data version. Thread-safe; a question that is no
/// longer wanted is cancelled by interrupting the thread that asks it, which then throws a {@link
/// FacetException} `CANCELLED`.
public final class Audiences implements AutoCloseable {
  private final OpenVersion data;
  private final Leaves leaves;
  private final MemberPages pages;

  private Audiences(OpenVersion data, LeafCache cache) {
    this.data = data;
    this.leaves = new Leaves(data, cache);
    this.pages = new MemberPages(data);
  }

  /// Opens a data version for reading; close it when another is in use.
  public static Audiences open(
      DataVersion version, Catalog catalog, LeafCache cache, EngineSettings settings) {
    return over(OpenVersion.open(version, catalog, settings), cache);
  }

  /// Asks a data version that is open already, on whichever engine.
  ///
  /// @param data closed with this
  public static Audiences over(OpenVersion data, LeafCache cache) {
    return new Audiences(data, cache);
  }

  public DataVersion version() {
    return data.version();
  }

  /// The data behind the questions, for the other rooms of query.
  public OpenVersion data() {
    return data;
  }

  /// The default as-of date.
  public LocalDate completeThrough() {
    return version().facts().completeThrough();
  }

  /// Everyone in the base within the scope.
  public Audience everyone(LocalDate asOf, Scope scope) {
    var base = base(asOf, scope);
    return new Audience(base, base, asOf);
  }

  /// Who meets the condition, or every problem with it (`/where/of/1`).
  public Checked<Audience> audience(Question question) {
    return ask(
        question,
        (where, evaluator) -> evaluator.root(where),
        (members, base) -> new Audience(members, base, question.asOf()));
  }

  /// The counts at every node, or every problem with the condition.
  public Checked<Breakdown> breakdown(Question question) {
    long begun = System.nanoTime();
    return ask(
        question,
        (where, evaluator) -> evaluator.value(where),
        (valued, base) -> {
          var counts = Counting.count(question.where(), valued, base);
          var members = valued.counts() ? valued.require() : base;
          return new Breakdown(
              counts,
              new Audience(members, base, question.asOf()),
              question.asOf(),
              Duration.ofNanos(System.nanoTime() - begun));
        });
  }

  /// Members of each rung of a ladder of conditions, the first that holds; the remainder last.
  public List<Audience> ladder(List<BoundNode> rungs, LocalDate asOf, Scope scope) {
    var base = base(asOf, scope);
    return leaves.with(
        leavesOf(rungs),
        found ->
            new BitmapEvaluator(base, from(found))
                .ladder(rungs).stream().map(members -> new Audience(members, base, asOf)).toList());
  }

  /// The members of a leaf within the scope.
  public Audience leaf(BoundCondition.Leaf leaf, LocalDate asOf, Scope scope) {
    var base = base(asOf, scope);
    var members = leaves.of(leaf);
    return new Audience(RoaringBitmap.and(base, members), base, asOf);
  }

  /// The whole condition as one SQL statement over the data version's tables. The scope is part of
  /// it.
  public Checked<String> sql(Question question) {
    return whole(question, data.engine()::sql);
  }

  /// The same in the words of any engine.
  public Checked<String> sql(Question question, EngineName engine) {
    return whole(question, engine::sql);
  }

  /// The whole condition as relational algebra.
  public Checked<String> plan(Question question) {
    return whole(question, Plan::text);
  }

  /// One page of an audience in the order of keys.
  ///
  /// @param after the key to continue after
  /// @param fields paths such as `member.city`, `member.home_store.region`
  public MemberPage members(
      Audience audience, Optional<String> after, int limit, List<String> fields) {
    return pages.page(audience, after, limit, fields);
  }

  /// Every member of an audience in the order of keys.
  public void forEach(Audience audience, List<String> fields, RowSink sink) {
    pages.forEach(audience, fields, sink);
  }

  /// An audience as CSV with a header line: `key` and the field paths.
  public void writeCsv(Audience audience, List<String> fields, Writer out) {
    var csv = new CsvLine(out);
    csv.write("key", fields);
    forEach(audience, fields, row -> csv.write(row.key(), row.values()));
  }

  @Override
  public void close() {
    data.close();
  }

  private <V, T> Checked<T> ask(
      Question question,
      BiFunction<BoundNode, BitmapEvaluator, V> evaluate,
      BiFunction<V, RoaringBitmap, T> answer) {
    return switch (bind(question.where(), question.asOf())) {
      case Checked.Invalid<BoundNode>(var problems) -> new Checked.Invalid<>(problems);
      case Checked.Valid<BoundNode>(var where) -> {
        var base = base(question.asOf(), question.scope());
        yield new Checked.Valid<>(
            leaves.with(
                leavesOf(List.of(where)),
                found ->
                    answer.apply(
                        evaluate.apply(where, new BitmapEvaluator(base, from(found))), base)));
      }
    };
  }

  private Checked<BoundNode> bind(Node where, LocalDate asOf) {
    return data.binder(asOf).bind(where);
  }

  private RoaringBitmap base(LocalDate asOf, Scope scope) {
    var everyone = leaves.of(data.binder(asOf).base());
    return switch (scope) {
      case Scope.Everything() -> everyone;
      case Scope.Within(var condition) -> {
        var bound = scoped(condition, asOf);
        yield leaves.with(
            leavesOf(List.of(bound)),
            found -> new BitmapEvaluator(everyone, from(found)).root(bound));
      }
    };
  }

  private BoundNode scoped(Node condition, LocalDate asOf) {
    return bind(condition, asOf)
        .orThrow(
            ErrorCode.INVALID_DOCUMENT, "The access scope can't be used, so nothing is shown.");
  }

  private Checked<String> whole(Question question, Function<Plan, String> as) {
    var asked =
        switch (question.scope()) {
          case Scope.Everything() -> question.where();
          case Scope.Within(var condition) ->
              Node.of(
                  new facet.datasets.condition.Condition.Group(
                      facet.datasets.condition.Quantifier.ALL,
                      List.of(condition, question.where())));
        };
    return switch (bind(asked, question.asOf())) {
      case Checked.Invalid<BoundNode>(var problems) -> new Checked.Invalid<>(problems);
      case Checked.Valid<BoundNode>(var where) ->
          new Checked.Valid<>(
              as.apply(data.planner().whole(where, data.binder(question.asOf()).base())));
    };
  }

  private static Set<BoundCondition.Leaf> leavesOf(List<BoundNode> nodes) {
    var found = new LinkedHashSet<BoundCondition.Leaf>();
    nodes.forEach(node -> BitmapEvaluator.leavesOf(node, found::add));
    return found;
  }

  private static Function<BoundCondition.Leaf, RoaringBitmap> from(
      Map<BoundCondition.Leaf, RoaringBitmap> found) {
    return leaf -> {
      var members = found.get(leaf);
      if (members == null) {
        throw new IllegalArgumentException("not asked for: " + leaf);
      }
      return members;
    };
  }

  /// Writes lines of comma-separated values (RFC 4180).
  private record CsvLine(Writer out) {
    void write(String key, List<? extends @Nullable String> values) {
      try {
        out.write(quoted(key));
        for (var value : values) {
          out.write(',');
          out.write(value == null ? "" : quoted(value));
        }
        out.write("\r\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String quoted(String text) {
      return text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
          ? text
          : '"' + text.replace("\"", "\"\"") + '"';
    }
  }
}
