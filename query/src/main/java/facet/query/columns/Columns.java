package facet.query.columns;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.query.binding.BoundMetric;
import facet.query.engine.Chunk;
import facet.query.engine.OpenVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.locks.ReentrantLock;

/// Values of all members of one data version, kept within a limit of memory (least recently used go
/// first) and shared among all who ask. What isn't kept is read together, in one query for fields
/// and one for metrics; others who ask wait for it. Thread-safe; interrupting the one who asks
/// cancels the reading.
public final class Columns {
  sealed interface Key {}

  /// The fields of a member are the same on every date.
  private record OfField(FieldRef ref) implements Key {
    @Override
    public boolean equals(Object other) {
      return other instanceof OfField(var one) && one.path().equals(ref.path());
    }

    @Override
    public int hashCode() {
      return ref.path().hashCode();
    }
  }

  /// Names its dates itself.
  private record OfMetric(BoundMetric metric) implements Key {}

  private final OpenVersion data;
  private final ColumnCache cache;
  private final ReentrantLock reading = new ReentrantLock(true);

  public Columns(OpenVersion data, ColumnCache cache) {
    this.data = data;
    this.cache = cache;
  }

  /// Where what was read is kept.
  public ColumnCache cache() {
    return cache;
  }

  /// Fields of the member and its dimensions, in order: numbers where {@link #isNumber} says so.
  public List<Column> fields(List<FieldRef> refs) {
    return all(refs.stream().<Key>map(OfField::new).toList());
  }

  /// A field of the member or its dimensions that {@link #isNumber}.
  public NumberColumn number(FieldRef ref) {
    return (NumberColumn) fields(List.of(ref)).getFirst();
  }

  /// Metrics, in order, each of which is a number.
  public List<NumberColumn> metrics(List<BoundMetric> metrics) {
    return all(metrics.stream().<Key>map(OfMetric::new).toList()).stream()
        .map(NumberColumn.class::cast)
        .toList();
  }

  /// Whether a field is a number or a date, which count as days since 1970-01-01.
  public static boolean isNumber(FieldRef ref) {
    return switch (ref.field().type()) {
      case FieldType.Text _, FieldType.Choice _, FieldType.Flag _ -> false;
      case FieldType.Whole _, FieldType.Decimal _, FieldType.Date _, FieldType.DateTime _ -> true;
    };
  }

  private List<Column> all(List<Key> keys) {
    var found = new LinkedHashMap<Key, Column>();
    if (!missing(keys, found).isEmpty()) {
      try {
        reading.lockInterruptibly();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FacetException(ErrorCode.CANCELLED, "The question was cancelled.", e);
      }
      try {
        read(missing(keys, found), found);
      } finally {
        reading.unlock();
      }
    }
    return keys.stream().map(key -> Objects.requireNonNull(found.get(key))).toList();
  }

  /// Those of some columns that are neither found nor kept; what is kept is found then.
  private SequencedSet<Key> missing(List<Key> keys, Map<Key, Column> found) {
    var missing = new LinkedHashSet<Key>();
    for (var key : keys) {
      if (!found.containsKey(key)) {
        cache
            .find(data.version(), key)
            .ifPresentOrElse(column -> found.put(key, column), () -> missing.add(key));
      }
    }
    return missing;
  }

  private void read(SequencedSet<Key> missing, Map<Key, Column> found) {
    var fields = new ArrayList<OfField>();
    var metrics = new ArrayList<OfMetric>();
    for (var key : missing) {
      switch (key) {
        case OfField field -> fields.add(field);
        case OfMetric metric -> metrics.add(metric);
      }
    }
    var read = new LinkedHashMap<Key, Column>();
    if (!fields.isEmpty()) {
      read.putAll(readFields(fields));
    }
    if (!metrics.isEmpty()) {
      read.putAll(readMetrics(metrics));
    }
    read.forEach((key, column) -> cache.keep(data.version(), key, column));
    found.putAll(read);
  }

  private SequencedMap<Key, Column> readFields(List<OfField> fields) {
    var texts = fields.stream().filter(field -> !isNumber(field.ref())).toList();
    var numbers = fields.stream().filter(field -> isNumber(field.ref())).toList();
    var readTexts = texts.stream().map(_ -> new TextColumn.Reading(ordinals())).toList();
    var readNumbers = new Numbers(ordinals(), numbers.size());
    data.engine()
        .query(
            data.planner()
                .columns(
                    texts.stream().map(OfField::ref).toList(),
                    numbers.stream().map(OfField::ref).toList()),
            chunk -> {
              for (int i = 0; i < readTexts.size(); i++) {
                for (int row = 0; row < chunk.rows(); row++) {
                  readTexts.get(i).put(chunk.whole(0, row), chunk.text(i + 1, row));
                }
              }
              readNumbers.take(chunk, readTexts.size() + 1);
            });
    var columns = new LinkedHashMap<Key, Column>();
    for (int i = 0; i < texts.size(); i++) {
      columns.put(texts.get(i), readTexts.get(i).column());
    }
    for (int i = 0; i < numbers.size(); i++) {
      columns.put(numbers.get(i), readNumbers.column(i));
    }
    return columns;
  }

  private SequencedMap<Key, Column> readMetrics(List<OfMetric> metrics) {
    var numbers = new Numbers(ordinals(), metrics.size());
    data.engine()
        .query(
            data.planner().metrics(metrics.stream().map(OfMetric::metric).toList()),
            chunk -> numbers.take(chunk, 1));
    var columns = new LinkedHashMap<Key, Column>();
    for (int i = 0; i < metrics.size(); i++) {
      columns.put(metrics.get(i), numbers.column(i));
    }
    return columns;
  }

  private int ordinals() {
    return data.version().facts().ordinalLimit();
  }

  /// Numbers by ordinal, as they are read.
  private record Numbers(double[][] values) {
    Numbers(int ordinals, int columns) {
      this(new double[columns][ordinals]);
      for (var column : values) {
        Arrays.fill(column, Double.NaN);
      }
    }

    void take(Chunk chunk, int first) {
      for (int i = 0; i < values.length; i++) {
        for (int row = 0; row < chunk.rows(); row++) {
          values[i][chunk.whole(0, row)] = chunk.real(first + i, row);
        }
      }
    }

    NumberColumn column(int i) {
      return NumberColumn.of(values[i]);
    }
  }
}
