package facet.workbench.segments;

import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.sentence.Names;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What conditions can name besides the member model.
public record Vocabulary(
    List<Palette.Named> segments, List<Palette.Named> lists, List<Palette.Named> scores) {
  public static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of(), List.of());

  public Vocabulary {
    segments = List.copyOf(segments);
    lists = List.copyOf(lists);
    scores = List.copyOf(scores);
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
    };
  }

  private static Optional<String> name(List<Palette.Named> all, String id, Locale locale) {
    return all.stream()
        .filter(named -> named.id().equals(id))
        .map(named -> named.labels().in(locale))
        .findFirst();
  }
}
