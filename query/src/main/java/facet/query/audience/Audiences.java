package facet.query.audience;

import facet.datasets.Checked;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.Problem;
import facet.datasets.condition.Quantifier;
import facet.datasets.model.Metric;
import facet.datasets.store.DataVersion;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import facet.query.binding.Catalog;
import facet.query.columns.ColumnCache;
import facet.query.columns.Columns;
import facet.query.engine.EngineName;
import facet.query.engine.EngineSettings;
import facet.query.engine.OpenVersion;
import facet.query.plan.Plan;
import java.io.Writer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Answers questions about the members of one data version. Thread-safe; a question that is no
/// longer wanted is cancelled by interrupting the thread that asks it, which then throws a {@link
/// FacetException} `CANCELLED`.
public final class Audiences implements AutoCloseable {
  private static final long COLUMN_BYTES = 512L << 20;
  private static final BoundNode NOTHING_SAID =
      BoundNode.of(new BoundCondition.Group(Quantifier.ALL, List.of()));

  private final OpenVersion data;
  private final Evaluator evaluator;
  private final MemberPages pages;
  private final Columns columns;

  private Audiences(OpenVersion data, Evaluator evaluator, MemberPages pages, Columns columns) {
    this.data = data;
    this.evaluator = evaluator;
    this.pages = pages;
    this.columns = columns;
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
    return over(data, cache, new ColumnCache(COLUMN_BYTES));
  }

  /// The same, with columns kept within a limit that others share.
  public static Audiences over(OpenVersion data, LeafCache cache, ColumnCache columns) {
    var evaluator =
        data.engine().capabilities().fetchesCheaply()
            ? new BitmapEvaluator(new Leaves(data, cache))
            : new PushdownEvaluator(data);
    return new Audiences(data, evaluator, new MemberPages(data), new Columns(data, columns));
  }

  /// The same data, and what is known of it already, with more metrics to name; those that can't be
  /// asked of it are left out. Questions that are under way go on; close either of the two.
  public Audiences with(List<Metric> metrics) {
    var binder = data.with(metrics).binder(completeThrough());
    var usable =
        metrics.stream().filter(one -> binder.metric(one.id()).found().isPresent()).toList();
    return new Audiences(data.with(usable), evaluator, pages, columns);
  }

  /// Why a metric can't be asked of this data; empty when it can.
  public List<Problem> problemsWith(Metric metric) {
    return data.binder(completeThrough()).metric(metric).problems();
  }

  public DataVersion version() {
    return data.version();
  }

  /// The data behind the questions, beyond any scope: for the other rooms of query only, which give
  /// of it what an audience holds. A house rule keeps everybody else out.
  public OpenVersion data() {
    return data;
  }

  /// What all members have of fields and metrics, beyond any scope; for the same rooms.
  public Columns columns() {
    return columns;
  }

  /// The default as-of date.
  public LocalDate completeThrough() {
    return version().facts().completeThrough();
  }

  /// Everyone in the base within the scope.
  public Audience everyone(LocalDate asOf, Scope scope) {
    return audience(NOTHING_SAID, asOf, within(asOf, scope));
  }

  /// Who meets the condition, or every problem with it (`/where/of/1`).
  public Checked<Audience> audience(Question question) {
    return audiences(List.of(question)).getFirst();
  }

  /// Answers many questions, in order. Their leaves are asked for together, each once, and
  /// questions of the same date and scope share one base.
  public List<Checked<Audience>> audiences(List<Question> questions) {
    var bound = questions.stream().map(this::bind).toList();
    var asked = new ArrayList<Evaluator.Asked>();
    for (int i = 0; i < bound.size(); i++) {
      var within = within(questions.get(i).asOf(), questions.get(i).scope());
      bound
          .get(i)
          .found()
          .ifPresent(where -> {
            asked.add(new Evaluator.Asked(where, within));
            asked.add(new Evaluator.Asked(NOTHING_SAID, within));
          });
    }
    var answers = evaluator.members(asked).iterator();
    return IntStream.range(0, bound.size())
        .mapToObj(i ->
            bound
                .get(i)
                .map(_ -> new Audience(answers.next(), answers.next(), questions.get(i).asOf())))
        .toList();
  }

  /// The counts at every node, or every problem with the condition.
  public Checked<Breakdown> breakdown(Question question) {
    long begun = System.nanoTime();
    var within = within(question.asOf(), question.scope());
    return bind(question)
        .map(where -> {
          var counts = evaluator.counts(question.where(), where, within);
          return new Breakdown(
              counts.where(),
              counts.base(),
              question.asOf(),
              Duration.ofNanos(System.nanoTime() - begun));
        });
  }

  /// Those of an audience who were there on another date, as a base of their own as of that date.
  public Audience there(LocalDate asOf, Audience of) {
    var everyone = evaluator.members(NOTHING_SAID, within(asOf, Scope.everything()));
    return of.there(everyone, asOf);
  }

  /// Those of an audience who meet each of some conditions, bound as of its date, in order.
  public List<Audience> parts(List<BoundNode> conditions, Audience of) {
    var everyone = within(of.asOf(), Scope.everything());
    var asked = conditions.stream().map(one -> new Evaluator.Asked(one, everyone)).toList();
    return evaluator.members(asked).stream().map(of::those).toList();
  }

  /// The members of a leaf within the scope.
  public Audience leaf(BoundCondition.Leaf leaf, LocalDate asOf, Scope scope) {
    return audience(BoundNode.of(leaf), asOf, within(asOf, scope));
  }

  /// Why a member is in the audience or not, rule by rule.
  ///
  /// @throws FacetException `NOT_FOUND` when no member within base and scope has the key
  public Checked<Why> why(Question question, String key) {
    var within = within(question.asOf(), question.scope());
    var member =
        pages
            .ordinal(key)
            .filter(ordinal -> evaluator.members(NOTHING_SAID, within).contains(ordinal))
            .orElseThrow(() ->
                new FacetException(
                    ErrorCode.NOT_FOUND,
                    "There is no member '%s' as of %s.".formatted(key, question.asOf())));
    return bind(question)
        .map(where ->
            new Explaining(
                    data,
                    member,
                    leaf -> evaluator.members(BoundNode.of(leaf), within).contains(member))
                .why(where));
  }

  /// The whole condition as one SQL statement over the data version's tables. The scope is part of
  /// it.
  public Checked<String> sql(Question question) {
    return whole(question).map(data.engine()::sql);
  }

  /// The same in the words of any engine.
  public Checked<String> sql(Question question, EngineName engine) {
    return whole(question).map(engine::sql);
  }

  /// The whole condition as relational algebra.
  public Checked<String> plan(Question question) {
    return whole(question).map(Plan::text);
  }

  /// One page of an audience in the order of keys.
  ///
  /// @param after the key to continue after
  /// @param limit how many members a page has, 1 or more
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

  private Audience audience(BoundNode where, LocalDate asOf, Evaluator.Within within) {
    return new Audience(
        evaluator.members(where, within), evaluator.members(NOTHING_SAID, within), asOf);
  }

  private Checked<BoundNode> bind(Question question) {
    return data.binder(question.asOf()).bind(question.where());
  }

  private Evaluator.Within within(LocalDate asOf, Scope scope) {
    var binder = data.binder(asOf);
    return new Evaluator.Within(
        binder.base(),
        switch (scope) {
          case Scope.Everything() -> Optional.empty();
          case Scope.Within(var condition) ->
              Optional.of(
                  binder
                      .bind(condition)
                      .orThrow(
                          ErrorCode.INVALID_DOCUMENT,
                          "The access scope can't be used, so nothing is shown."));
        });
  }

  private Checked<Plan> whole(Question question) {
    var within = within(question.asOf(), question.scope());
    return bind(question)
        .map(where -> {
          var all = new ArrayList<>(within.conditions());
          all.add(where);
          return data.planner().whole(all);
        });
  }
}
