package facet.query.recent;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// Keeps values within a limit; the least recently used go first. Thread-safe.
public final class Recent<K, V> {
  private final long limit;
  private final ToLongFunction<V> weight;
  private final LinkedHashMap<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long total;

  /// @param limit what all values together may weigh
  /// @param weight of a value; always the same
  public Recent(long limit, ToLongFunction<V> weight) {
    this.limit = limit;
    this.weight = weight;
  }

  /// Keeps so many values.
  public static <K, V> Recent<K, V> ofCount(int count) {
    return new Recent<>(count, _ -> 1);
  }

  public synchronized Optional<V> find(K key) {
    return Optional.ofNullable(kept.get(key));
  }

  public synchronized void keep(K key, V value) {
    total += weight.applyAsLong(value);
    var before = kept.put(key, value);
    if (before != null) {
      total -= weight.applyAsLong(before);
    }
    var oldest = kept.entrySet().iterator();
    while (total > limit && oldest.hasNext()) {
      total -= weight.applyAsLong(oldest.next().getValue());
      oldest.remove();
    }
  }

  /// The value kept, or a new one; two who ask at once may both make it.
  public V get(K key, Function<K, V> make) {
    return find(key)
        .orElseGet(() -> {
          var made = make.apply(key);
          keep(key, made);
          return made;
        });
  }

  public synchronized void clear() {
    kept.clear();
    total = 0;
  }

  public synchronized int size() {
    return kept.size();
  }

  /// What all values together weigh.
  public synchronized long total() {
    return total;
  }
}
