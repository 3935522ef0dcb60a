package facet.workbench.segments.sentence;

import facet.workbench.segments.sentence.grammar.Part;
import java.util.List;
import java.util.stream.Stream;

/// A condition as a card shows it: what is asked; below it the filter of its events and the window.
public record Sentence(List<Part> first, List<Part> filter, List<Part> window) {
  public Sentence {
    first = List.copyOf(first);
    filter = List.copyOf(filter);
    window = List.copyOf(window);
  }

  static Sentence of(List<Part> first) {
    return new Sentence(first, List.of(), List.of());
  }

  /// The card's second line.
  public List<Part> second() {
    return Stream.concat(filter.stream(), window.stream()).toList();
  }

  public List<Part> parts() {
    return Stream.concat(first.stream(), second().stream()).toList();
  }

  /// The term it is about: what is said when the card moves.
  public String name() {
    return parts().stream()
        .filter(part -> part.kind() == Part.Kind.TERM)
        .findFirst()
        .or(() -> parts().stream().findFirst())
        .map(Part::text)
        .orElse("");
  }
}
