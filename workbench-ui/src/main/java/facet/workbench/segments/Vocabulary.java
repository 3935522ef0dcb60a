package facet.workbench.segments;

import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import facet.datasets.store.DerivedFact;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.sentence.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What conditions can name besides the member model.
///
/// @param saved the saved segments
/// @param classifications made by models, such as clusters
/// @param authors who made the metrics that the model file does not have, by their ids
public record Vocabulary(
    Segments saved,
    List<Palette.Named> lists,
    List<Palette.Named> scores,
    List<DerivedFact> classifications,
    Map<String, String> authors) {
  public static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of(), List.of(), List.of());

  public Vocabulary {
    lists = List.copyOf(lists);
    scores = List.copyOf(scores);
    classifications = List.copyOf(classifications);
    authors = Map.copyOf(authors);
  }

  /// Without tags, and without metrics that anybody made.
  public Vocabulary(
      List<Palette.Named> segments,
      List<Palette.Named> lists,
      List<Palette.Named> scores,
      List<DerivedFact> classifications) {
    this(new Segments(segments, List.of(), Set.of()), lists, scores, classifications, Map.of());
  }

  /// Saved segments. One that was archived is offered nowhere, but keeps its name where it stands.
  ///
  /// @param offered those that are used as tags too
  /// @param tags the ids of those that are used as tags
  public record Segments(
      List<Palette.Named> offered, List<Palette.Named> archived, Set<String> tags) {
    public Segments {
      offered = List.copyOf(offered);
      archived = List.copyOf(archived);
      tags = Set.copyOf(tags);
    }

    static Segments of(List<SavedSegment> all) {
      return new Segments(
          named(all, segment -> segment.status() != SegmentStatus.ARCHIVED),
          named(all, segment -> segment.status() == SegmentStatus.ARCHIVED),
          all.stream()
              .filter(SavedSegment::tag)
              .map(SavedSegment::id)
              .collect(Collectors.toUnmodifiableSet()));
    }

    private static List<Palette.Named> named(
        List<SavedSegment> all, Predicate<SavedSegment> which) {
      return all.stream()
          .filter(which)
          .map(segment -> new Palette.Named(segment.id(), Labels.same(segment.name())))
          .toList();
    }

    private List<Palette.Named> all() {
      return Stream.concat(offered.stream(), archived.stream()).toList();
    }
  }

  /// The segments to choose from.
  public List<Palette.Named> segments() {
    return saved.offered();
  }

  /// The terms that one begins with.
  Palette palette(MemberModel model) {
    return Palette.of(
        model,
        segments().stream().filter(one -> !saved.tags().contains(one.id())).toList(),
        lists,
        scores,
        classifications.stream().map(fact -> new Palette.Named(fact.id(), fact.labels())).toList(),
        new Palette.Made(authors, tagSegments()));
  }

  /// The segments that are used as tags.
  public List<Palette.Named> tagSegments() {
    return segments().stream().filter(one -> saved.tags().contains(one.id())).toList();
  }

  /// With one list more.
  public Vocabulary withList(Palette.Named list) {
    var more = new ArrayList<>(lists);
    more.add(list);
    return new Vocabulary(saved, more, scores, classifications, authors);
  }

  public Names names(Locale locale) {
    return new Names(
        titles(saved.all(), locale),
        lists(locale),
        titles(scores, locale),
        classifications.stream()
            .collect(toOrderedMap(DerivedFact::id, fact -> fact.labels().in(locale))),
        classifications.stream()
            .collect(toOrderedMap(DerivedFact::id, fact -> classes(fact, locale))),
        saved.tags());
  }

  /// The list that is still to be chosen has a name too, for the card that waits for it.
  private Map<String, String> lists(Locale locale) {
    var named = new LinkedHashMap<>(titles(lists, locale));
    named.put(Palette.NO_LIST, "…");
    return named;
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
