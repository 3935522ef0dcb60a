package facet.workbench.segments.sentence;

import facet.workbench.segments.sentence.grammar.Part;
import java.util.ArrayList;
import java.util.List;

/// Pieces of a sentence as a card shows them.
final class Cards {
  /// How many values a card shows; the rest are counted.
  private static final int SHOWN = 4;

  private Cards() {}

  /// Without what is for running text alone.
  static List<Part> shown(List<Part> parts) {
    return parts.stream().filter(part -> !part.text().isEmpty()).toList();
  }

  /// The first line: begins as a sentence does, and does not list everything.
  static List<Part> first(List<Part> parts, Language language) {
    var shown = new ArrayList<>(shortened(shown(parts), language));
    if (!shown.isEmpty() && shown.getFirst().kind() == Part.Kind.WORD) {
      shown.set(0, Part.word(language.start(shown.getFirst().text())));
    }
    return shown;
  }

  private static List<Part> shortened(List<Part> parts, Language language) {
    int all = (int) parts.stream().filter(Cards::listed).count();
    if (all <= SHOWN) {
      return parts;
    }
    var further =
        language
            .of(Phrase.FURTHER_VALUES)
            .replace("{hidden}", String.valueOf(all - SHOWN))
            .replace("{all}", String.valueOf(all));
    var shorter = new ArrayList<Part>();
    int seen = 0;
    for (var part : parts) {
      seen += listed(part) ? 1 : 0;
      if (!listed(part) || seen <= SHOWN) {
        shorter.add(part);
      } else if (seen == SHOWN + 1) {
        shorter.add(Part.token(further, part.key()));
      }
    }
    return shorter;
  }

  private static boolean listed(Part part) {
    return part.kind() == Part.Kind.TOKEN
        && (part.key().equals("values") || part.key().equals("classes"));
  }
}
