package facet.workbench.segments;

import facet.datasets.store.DerivedFact;
import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.sentence.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

  public Names names(Locale locale) {
    return new Names() {
      @Override
      public Optional<String> segment(String id) {
        return name(segments, id, locale);
      }

      @Override
      public Optional<String> list(String id) {
        return name(lists, id, locale);
      }

      @Override
      public Optional<String> score(String id) {
        return name(scores, id, locale);
      }

      @Override
      public Optional<String> classification(String id) {
        return derived(id).map(fact -> fact.labels().in(locale));
      }

      @Override
      public Map<String, String> classes(String classification) {
        Map<String, String> names = new LinkedHashMap<>();
        derived(classification)
            .ifPresent(fact ->
                fact.classes().forEach(one -> names.put(one.id(), one.labels().in(locale))));
        return names;
      }
    };
  }

  private Optional<DerivedFact> derived(String id) {
    return classifications.stream().filter(fact -> fact.id().equals(id)).findFirst();
  }

  private static Optional<String> name(List<Palette.Named> all, String id, Locale locale) {
    return all.stream()
        .filter(named -> named.id().equals(id))
        .map(named -> named.labels().in(locale))
        .findFirst();
  }
}
