package facet.query.audience;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.recent.Recent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.roaringbitmap.RoaringBitmap;

/// Members of leaf conditions, kept as bitmaps within a limit of memory (least recently used go
/// first) and shared among all who ask. Many who ask for the same leaf at once wait for one query;
/// when the last of them gives up, the query is cancelled.
public final class LeafCache {
  /// What an answer depends on: the data and the canonical plan, which names every date and every
  /// version of what it refers to.
  record Key(String dataset, int version, String plan) {}

  private final Recent<Key, RoaringBitmap> kept;
  private final Map<Key, Flight> flights = new LinkedHashMap<>();
  private long hits;
  private long misses;

  /// @param limit bytes that all bitmaps together may take
  public LeafCache(long limit) {
    this.kept = new Recent<>(limit, RoaringBitmap::getLongSizeInBytes);
  }

  /// What the cache holds and how often it helped.
  public record Figures(int leaves, long bytes, long hits, long misses) {}

  public synchronized Figures figures() {
    return new Figures(kept.size(), kept.total(), hits, misses);
  }

  public synchronized void clear() {
    kept.clear();
  }

  /// A query under way and those who wait for it.
  private final class Flight implements Runnable {
    final Key key;
    final Supplier<RoaringBitmap> query;
    final CompletableFuture<RoaringBitmap> answer = new CompletableFuture<>();
    final Thread thread = Thread.ofVirtual().name("leaf").unstarted(this);
    int waiting;

    Flight(Key key, Supplier<RoaringBitmap> query) {
      this.key = key;
      this.query = query;
    }

    @Override
    public void run() {
      try {
        var members = query.get();
        members.runOptimize();
        keep(this, members);
        answer.complete(members);
      } catch (RuntimeException | Error e) {
        lost(this);
        answer.completeExceptionally(e);
      }
    }
  }

  /// A leaf asked for. Closing it says that its answer is no longer waited for.
  final class Claim implements AutoCloseable {
    private final Optional<Flight> flight;
    private final Future<RoaringBitmap> answer;

    private Claim(Optional<Flight> flight, Future<RoaringBitmap> answer) {
      this.flight = flight;
      this.answer = answer;
    }

    /// Waits for the members.
    RoaringBitmap get() {
      try {
        return answer.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FacetException(ErrorCode.CANCELLED, "The question was cancelled.", e);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof FacetException known
            ? new FacetException(known.code(), String.valueOf(known.getMessage()), known)
            : new FacetException(ErrorCode.INTERNAL, "A leaf failed: " + e.getCause(), e);
      }
    }

    @Override
    public void close() {
      flight.ifPresent(LeafCache.this::leave);
    }
  }

  /// Whether the members are kept, or their query is under way.
  synchronized boolean knows(Key key) {
    return kept.find(key).isPresent() || flights.containsKey(key);
  }

  /// Begins the leaf's query unless its members are kept or the query is under way.
  synchronized Claim claim(Key key, Supplier<RoaringBitmap> query) {
    var found = kept.find(key);
    if (found.isPresent()) {
      hits++;
      return new Claim(Optional.empty(), CompletableFuture.completedFuture(found.get()));
    }
    var flight = flights.get(key);
    if (flight == null) {
      misses++;
      flight = new Flight(key, query);
      flights.put(key, flight);
      flight.thread.start();
    } else {
      hits++;
    }
    flight.waiting++;
    return new Claim(Optional.of(flight), flight.answer);
  }

  private synchronized void keep(Flight flight, RoaringBitmap members) {
    flights.remove(flight.key, flight);
    kept.keep(flight.key, members);
  }

  private synchronized void lost(Flight flight) {
    flights.remove(flight.key, flight);
  }

  private synchronized void leave(Flight flight) {
    if (--flight.waiting == 0 && flights.remove(flight.key, flight)) {
      flight.thread.interrupt();
    }
  }
}
