package facet.query.bench;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Node;
import facet.datasets.store.DataVersion;
import facet.query.audience.Audiences;
import facet.query.audience.LeafCache;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.query.binding.Catalog;
import facet.query.engine.EngineSettings;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/// Measures what a question costs on a data version: compiling it, asking it for the first time
/// against the same question in SQL written by hand (which fetches the same ordinals), and asking
/// it again when its leaves are known.
public final class QueryBench {
  private static final int COMPILES = 200;

  private final DataVersion version;
  private final EngineSettings settings;
  private final int rounds;

  /// @param rounds how often each side runs
  public QueryBench(DataVersion version, EngineSettings settings, int rounds) {
    this.version = version;
    this.settings = settings;
    this.rounds = rounds;
  }

  /// A question and the SQL that a person would write for it, one column of ordinals.
  public record Case(String name, Node where, String handWritten) {}

  /// @param members how many were found, the same by both
  /// @param compile from the condition to its SQL
  /// @param first with nothing known beforehand
  /// @param byHand the hand-written SQL
  /// @param again with every leaf known
  public record Result(
      String name, long members, Timing compile, Timing first, Timing byHand, Timing again) {
    public double ratio() {
      return (double) first.median().toNanos() / byHand.median().toNanos();
    }
  }

  /// @throws IllegalStateException when the two sides find different members
  public List<Result> run(List<Case> cases) {
    var cache = new LeafCache(Long.MAX_VALUE);
    try (var audiences = Audiences.open(version, Catalog.empty(), cache, settings)) {
      return cases.stream().map(one -> run(one, audiences, cache)).toList();
    }
  }

  private Result run(Case one, Audiences audiences, LeafCache cache) {
    var question = new Question(one.where(), audiences.completeThrough(), Scope.everything());
    var ours = ask(audiences, question);
    if (!ours.equals(byHand(audiences, one))) {
      throw new IllegalStateException("The two sides of '" + one.name() + "' differ.");
    }
    var compile = Timing.interleaved(COMPILES, () -> audiences.sql(question))[0];
    var both =
        Timing.interleaved(
            rounds,
            () -> {
              cache.clear();
              ask(audiences, question);
            },
            () -> byHand(audiences, one));
    var again = Timing.interleaved(COMPILES, () -> audiences.breakdown(question))[0];
    return new Result(one.name(), ours.getLongCardinality(), compile, both[0], both[1], again);
  }

  private static RoaringBitmap ask(Audiences audiences, Question question) {
    return audiences
        .audience(question)
        .orThrow(ErrorCode.INVALID_DOCUMENT, "The question of a benchmark is wrong.")
        .members();
  }

  private static RoaringBitmap byHand(Audiences audiences, Case one) {
    var members = new RoaringBitmap();
    audiences
        .data()
        .engine()
        .query(
            one.handWritten(),
            chunk -> {
              for (int row = 0; row < chunk.rows(); row++) {
                members.add(chunk.whole(0, row));
              }
            });
    return members;
  }
}
