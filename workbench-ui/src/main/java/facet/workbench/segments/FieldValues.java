package facet.workbench.segments;

import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.query.binding.CaseFolding;
import facet.query.measure.ValueCounts;
import facet.query.measure.ValueCounts.ValueCount;
import facet.workbench.naming.Pinyin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The values of fields with their counts, asked of the data once for as long as somebody works on
/// a segment: searching among fifty thousand and turning the page are quick. Thread-safe.
public final class FieldValues {
  private static final int KEPT = 6;

  private final Function<String, ValueCounts> all;
  private final Function<String, Optional<FieldRef>> fields;
  private final Map<String, Values> kept =
      new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Values> eldest) {
          return size() > KEPT;
        }
      };

  /// @param all every value of a field by its path, most frequent first
  public FieldValues(
      Function<String, ValueCounts> all, Function<String, Optional<FieldRef>> fields) {
    this.all = all;
    this.fields = fields;
  }

  /// A value, and all that it can be found by.
  private record Found(ValueCount value, String names, String spelt) {
    boolean fits(String typed) {
      return names.contains(typed) || spelt.contains(typed);
    }
  }

  private record Values(ValueCounts counts, List<Found> found) {}

  /// One page of the values that hold a text: in themselves, in their name in either language, or
  /// in that name's pinyin.
  public ValueCounts find(String path, String search, int offset, int limit) {
    var values = values(path);
    var typed = CaseFolding.fold(search.strip());
    var fitting =
        typed.isEmpty()
            ? values.counts().values()
            : values.found().stream().filter(one -> one.fits(typed)).map(Found::value).toList();
    var page = fitting.stream().skip(offset).limit(limit).toList();
    return new ValueCounts(page, fitting.size(), values.counts().missing());
  }

  private Values values(String path) {
    synchronized (kept) {
      var known = kept.get(path);
      if (known != null) {
        return known;
      }
    }
    var counts = all.apply(path);
    var names = names(path);
    var found =
        counts.values().stream()
            .map(value -> found(value, names.getOrDefault(value.value(), value.value())))
            .toList();
    var values = new Values(counts, found);
    synchronized (kept) {
      kept.put(path, values);
    }
    return values;
  }

  private static Found found(ValueCount value, String names) {
    return new Found(
        value,
        CaseFolding.fold(value.value() + " " + names),
        Pinyin.of(names).toLowerCase(Locale.ROOT));
  }

  /// The names of a choice's values, both languages in one text.
  private Map<String, String> names(String path) {
    return fields
        .apply(path)
        .map(ref -> ref.field().type())
        .filter(FieldType.Choice.class::isInstance)
        .map(FieldType.Choice.class::cast)
        .map(choice ->
            choice.values().stream()
                .collect(
                    Collectors.toMap(
                        FieldType.Value::id, v -> v.labels().en() + " " + v.labels().zhCn())))
        .orElse(Map.of());
  }
}
