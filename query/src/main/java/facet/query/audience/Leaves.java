package facet.query.audience;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.EventType;
import facet.query.binding.BoundCondition;
import facet.query.engine.OpenVersion;
import facet.query.plan.Plan;
import facet.query.plan.SharedReading;
import facet.query.recent.Recent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.roaringbitmap.RoaringBitmap;

/// Gets the members of leaves from the cache, or from the engine, a few queries at a time.
final class Leaves {
  private static final int AT_ONCE = 2;
  private static final int MOST_TOGETHER = 8;

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
      var asked = new ArrayList<BoundCondition.Leaf>();
      for (var leaf : wanted) {
        if (isEveryone(leaf)) {
          found.put(leaf, RoaringBitmap.bitmapOfRange(0, data.version().facts().members()));
        } else {
          asked.add(leaf);
        }
      }
      var together = together(asked);
      asked.forEach(leaf -> claims.put(leaf, claim(leaf, together)));
      claims.forEach((leaf, claim) -> found.put(leaf, claim.get()));
      return use.apply(found);
    } finally {
      claims.values().forEach(LeafCache.Claim::close);
    }
  }

  /// Leaves not known yet that can share a reading of their event's table.
  private Map<BoundCondition.Leaf, LeavesTogether> together(List<BoundCondition.Leaf> asked) {
    var byEvent = new LinkedHashMap<EventType, List<BoundCondition.Leaf>>();
    for (var leaf : asked) {
      SharedReading.event(leaf)
          .filter(_ -> !cache.knows(key(plan(leaf))))
          .ifPresent(event -> byEvent.computeIfAbsent(event, _ -> new ArrayList<>()).add(leaf));
    }
    var together = new HashMap<BoundCondition.Leaf, LeavesTogether>();
    for (var leaves : byEvent.values()) {
      for (int from = 0; from < leaves.size() - 1; from += MOST_TOGETHER) {
        var some = leaves.subList(from, Math.min(leaves.size(), from + MOST_TOGETHER));
        var reading = new LeavesTogether(some, this::askTogether);
        some.forEach(leaf -> together.put(leaf, reading));
      }
    }
    return together;
  }

  /// Whether the facts of the data version say already that a leaf holds for every ordinal.
  private boolean isEveryone(BoundCondition.Leaf leaf) {
    var facts = data.version().facts();
    return leaf instanceof BoundCondition.Base(var joined, var asOf)
        && facts.hasEveryOrdinal()
        && (joined.isEmpty() || facts.allJoinedBy(asOf));
  }

  private LeafCache.Claim claim(
      BoundCondition.Leaf leaf, Map<BoundCondition.Leaf, LeavesTogether> together) {
    var plan = plan(leaf);
    return cache.claim(
        key(plan),
        () -> {
          var reading = together.get(leaf);
          return reading == null
              ? inTurn(() -> GatheredOrdinals.of(data, plan))
              : reading.members(leaf);
        });
  }

  private Plan plan(BoundCondition.Leaf leaf) {
    return plans.get(leaf, data.planner()::leaf);
  }

  private LeafCache.Key key(Plan plan) {
    var version = data.version();
    return new LeafCache.Key(version.model().dataset(), version.number(), plan.text());
  }

  private List<RoaringBitmap> askTogether(List<BoundCondition.Leaf> leaves) {
    return inTurn(() -> GatheredOrdinals.each(data, data.planner().leaves(leaves), leaves.size()));
  }

  private <T> T inTurn(Supplier<T> query) {
    try {
      turns.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FacetException(ErrorCode.CANCELLED, "The question was cancelled.", e);
    }
    try {
      return query.get();
    } finally {
      turns.release();
    }
  }
}
