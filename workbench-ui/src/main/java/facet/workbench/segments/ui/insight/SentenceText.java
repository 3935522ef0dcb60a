package facet.workbench.segments.ui.insight;

import facet.workbench.segments.sentence.grammar.Part;
import java.util.List;

/// How the parts of a sentence stand beside each other: several values by commas, all else by
/// spaces.
final class SentenceText {
  private SentenceText() {}

  /// What stands before a part; nothing before the first.
  static String before(List<Part> parts, int place, boolean chinese) {
    if (place == 0) {
      return "";
    }
    boolean listed =
        parts.get(place).kind() == Part.Kind.TOKEN
            && parts.get(place - 1).kind() == Part.Kind.TOKEN;
    return listed ? (chinese ? "、" : ", ") : " ";
  }

  static String text(List<Part> parts, boolean chinese) {
    var text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append(before(parts, i, chinese)).append(parts.get(i).text());
    }
    return text.toString();
  }
}
