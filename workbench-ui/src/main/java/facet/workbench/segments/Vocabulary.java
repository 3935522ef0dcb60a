package facet.workbench.segments;

import facet.datasets.model.MemberModel;
import facet.datasets.store.DerivedFact;
import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.sentence.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/// What conditions can name besides the member model.
///
/// @param segments those that are used as tags too
/// @param classifications made by models, such as clusters
/// @param tags the ids of the segments that are used as tags
/// @param authors who made the metrics that the model file does not have, by their ids
public record Vocabulary(
    List<Palette.Named> segments,
    List<Palette.Named> lists,
    List<Palette.Named> scores,
    List<DerivedFact> classifications,
    Set<String> tags,
    Map<String, String> authors) {
  public static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of(), List.of(), List.of());

  public Vocabulary {
    segments = List.copyOf(segments);
    lists = List.copyOf(lists);
    scores = List.copyOf(scores);
    classifications = List.copyOf(classifications);
    tags = Set.copyOf(tags);
    authors = Map.copyOf(authors);
  }

  /// Without tags, and without metrics that anybody made.
  public Vocabulary(
      List<Palette.Named> segments,
      List<Palette.Named> lists,
      List<Palette.Named> scores,
      List<DerivedFact> classifications) {
    this(segments, lists, scores, classifications, Set.of(), Map.of());
  }

  /// The terms that one begins with.
  Palette palette(MemberModel model) {
    return Palette.of(
        model,
        segments.stream().filter(one -> !tags.contains(one.id())).toList(),
        lists,
        scores,
        classifications.stream().map(fact -> new Palette.Named(fact.id(), fact.labels())).toList(),
        new Palette.Made(authors, tagSegments()));
  }

  /// The segments that are used as tags.
  public List<Palette.Named> tagSegments() {
    return segments.stream().filter(one -> tags.contains(one.id())).toList();
  }

  /// With one list more.
  public Vocabulary withList(Palette.Named list) {
    var more = new ArrayList<>(lists);
    more.add(list);
    return new Vocabulary(segments, more, scores, classifications, tags, authors);
  }

  public Names names(Locale locale) {
    return new Names(
        titles(segments, locale),
        titles(lists, locale),
        titles(scores, locale),
        classifications.stream()
            .collect(toOrderedMap(DerivedFact::id, fact -> fact.labels().in(locale))),
        classifications.stream()
            .collect(toOrderedMap(DerivedFact::id, fact -> classes(fact, locale))),
        tags);
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
