package facet.query.audience;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.binding.BoundCondition;
import facet.query.engine.OpenVersion;
import facet.query.plan.Plan;
import facet.query.recent.Recent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.roaringbitmap.RoaringBitmap;

/// Gets the members of leaves from the cache, or from the engine, a few queries at a time.
final class Leaves {
  private static final int AT_ONCE = 2;

  private final OpenVersion data;
  private final LeafCache cache;

  /// Those last asked for, so that regrouping plans nothing.
  private final Recent<BoundCondition.Leaf, Plan> plans = Recent.ofCount(2000);

  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  Leaves(OpenVersion data, LeafCache cache) {
    this.data = data;
    this.cache = cache;
  }

  /// Asks for all leaves at once, and hands over what was found; waits for all before.
  <T> T with(
      Set<BoundCondition.Leaf> wanted, Function<Map<BoundCondition.Leaf, RoaringBitmap>, T> use) {
    var claims = new LinkedHashMap<BoundCondition.Leaf, LeafCache.Claim>();
    try {
      var found = new LinkedHashMap<BoundCondition.Leaf, RoaringBitmap>();
      for (var leaf : wanted) {
        if (isEveryone(leaf)) {
          found.put(leaf, RoaringBitmap.bitmapOfRange(0, data.version().facts().members()));
        } else {
          claims.put(leaf, claim(plans.get(leaf, data.planner()::leaf)));
        }
      }
      claims.forEach((leaf, claim) -> found.put(leaf, claim.get()));
      return use.apply(found);
    } finally {
      claims.values().forEach(LeafCache.Claim::close);
    }
  }

  /// Whether the facts of the data version say already that a leaf holds for every ordinal.
  private boolean isEveryone(BoundCondition.Leaf leaf) {
    var facts = data.version().facts();
    return leaf instanceof BoundCondition.Base(var joined, var asOf)
        && facts.hasEveryOrdinal()
        && (joined.isEmpty() || facts.allJoinedBy(asOf));
  }

  private LeafCache.Claim claim(Plan plan) {
    var version = data.version();
    var key = new LeafCache.Key(version.model().dataset(), version.number(), plan.text());
    return cache.claim(key, () -> ask(plan));
  }

  private RoaringBitmap ask(Plan plan) {
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FacetException(ErrorCode.CANCELLED, "The question was cancelled.", e);
    }
    try {
      return GatheredOrdinals.of(data, plan);
    } finally {
      turns.release();
    }
  }
}
