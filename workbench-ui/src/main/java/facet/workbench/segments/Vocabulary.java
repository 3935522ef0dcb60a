package facet.workbench.segments;

import facet.datasets.store.DerivedFact;
import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.sentence.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/// What conditions can name besides the member model.
///
/// @param classifications made by models, such as clusters
public record Vocabulary(
    List<Palette.Named> segments,
    List<Palette.Named> lists,
    List<Palette.Named> scores,
    List<DerivedFact> classifications) {
  public static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of(), List.of(), List.of());

  public Vocabulary {
    segments = List.copyOf(segments);
    lists = List.copyOf(lists);
    scores = List.copyOf(scores);
    classifications = List.copyOf(classifications);
  }

  /// With one list more.
  public Vocabulary withList(Palette.Named list) {
    var more = new ArrayList<>(lists);
    more.add(list);
    return new Vocabulary(segments, more, scores, classifications);
  }

  public Names names(Locale locale) {
    return new Names(
        titles(segments, locale),
        titles(lists, locale),
        titles(scores, locale),
        classifications.stream()
            .collect(toOrderedMap(DerivedFact::id, fact -> fact.labels().in(locale))),
        classifications.stream()
            .collect(toOrderedMap(DerivedFact::id, fact -> classes(fact, locale))));
  }

  private static Map<String, String> titles(List<Palette.Named> all, Locale locale) {
    return all.stream()
        .collect(toOrderedMap(Palette.Named::id, named -> named.labels().in(locale)));
  }

  private static Map<String, String> classes(DerivedFact fact, Locale locale) {
    return fact.classes().stream()
        .collect(toOrderedMap(one -> one.id(), one -> one.labels().in(locale)));
  }

  private static <T, V> Collector<T, ?, Map<String, V>> toOrderedMap(
      Function<T, String> id, Function<T, V> value) {
    return Collectors.toMap(id, value, (first, _) -> first, LinkedHashMap::new);
  }
}
