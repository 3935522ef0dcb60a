package facet.query.bench;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.audience.Audiences;
import facet.query.audience.LeafCache;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import java.util.List;
import java.util.function.Consumer;

/// Measures what questions cost: compiling them, asking them for the first time beside the same
/// question in SQL written by hand, which fetches the same ordinals, and asking them again, edited,
/// when their leaves are known.
final class QueryBench {
  private static final int COMPILES = 20;
  private static final int TIMES = 10;

  private final Audiences audiences;
  private final LeafCache cache;
  private final int rounds;
  private final Consumer<String> progress;

  /// @param cache the one that the audiences use
  QueryBench(Audiences audiences, LeafCache cache, int rounds, Consumer<String> progress) {
    this.audiences = audiences;
    this.cache = cache;
    this.rounds = rounds;
    this.progress = progress;
  }

  List<BenchReport.Compiled> compile(List<BenchQuestions.Asked> all) {
    progress.accept("compiling");
    int runs = rounds * COMPILES;
    all.forEach(one -> compiling(one).timing(runs));
    return all.stream()
        .map(one -> {
          var work = compiling(one);
          return new BenchReport.Compiled(one.name(), work.timing(runs), work.processor(runs));
        })
        .toList();
  }

  private Work compiling(BenchQuestions.Asked one) {
    var question = question(one);
    return Work.of(() -> audiences.sql(question).orThrow(ErrorCode.INTERNAL, one.name()));
  }

  /// Asks each question with nothing known beforehand.
  List<BenchReport.Answered> first(List<BenchQuestions.Asked> all) {
    return all.stream().map(this::first).toList();
  }

  private BenchReport.Answered first(BenchQuestions.Asked one) {
    progress.accept("first answer: " + one.name());
    var question = question(one);
    long members = same(one, question);
    var pair =
        Pair.byTurns(
            rounds,
            1,
            new Work(cache::clear, () -> ask(one, question)),
            Work.of(() -> byHand(one.sql())));
    return new BenchReport.Answered(one.name(), members, pair);
  }

  /// Asks edits of a question whose leaves are known.
  List<BenchReport.Answered> changes(BenchQuestions.Asked of, List<BenchQuestions.Asked> changes) {
    cache.clear();
    ask(of, question(of));
    return changes.stream().map(this::change).toList();
  }

  private BenchReport.Answered change(BenchQuestions.Asked one) {
    progress.accept("edited: " + one.name());
    var question = question(one);
    long missed = cache.figures().misses();
    long members = same(one, question);
    var pair =
        Pair.byTurns(
            rounds, TIMES, Work.of(() -> ask(one, question)), Work.of(() -> byHand(one.sql())));
    if (cache.figures().misses() > missed) {
      throw new FacetException(
          ErrorCode.INTERNAL, "'" + one.name() + "' asks for leaves that were not known.");
    }
    return new BenchReport.Answered(one.name(), members, pair);
  }

  /// What the leaves of all questions take in memory.
  BenchReport.Memory memory(List<BenchQuestions.Asked> all) {
    cache.clear();
    all.forEach(one -> ask(one, question(one)));
    var figures = cache.figures();
    return new BenchReport.Memory(figures.leaves(), figures.bytes());
  }

  private long same(BenchQuestions.Asked one, Question question) {
    var ours = ask(one, question);
    return Ordinals.same(one.name(), ours, byHand(one.sql()));
  }

  /// The count at every node, as the builder shows it, and the members.
  private Ordinals ask(BenchQuestions.Asked one, Question question) {
    var wrong = "The question '" + one.name() + "' is wrong.";
    audiences.breakdown(question).orThrow(ErrorCode.INTERNAL, wrong);
    return new Ordinals(audiences.audience(question).orThrow(ErrorCode.INTERNAL, wrong).members());
  }

  private Ordinals byHand(String sql) {
    return Ordinals.of(audiences.data().engine(), sql);
  }

  private Question question(BenchQuestions.Asked one) {
    return new Question(one.where(), audiences.completeThrough(), Scope.everything());
  }
}
