package facet.workbench.segments;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Marks;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Drafts as indented text: `all`, `any`, `none` are groups, anything else a condition on the field
/// of that name; `~` marks a muted node, `!` a locked one. Ids follow the lines: n0, n1, n2.
final class Outline {
  private Outline() {}

  static SegmentDraft draft(String text) {
    var lines = new ArrayList<>(text.strip().lines().toList());
    return SegmentDraft.of(read(lines, 0));
  }

  private static Node read(List<String> lines, int depth) {
    var word = lines.removeFirst().strip();
    var marks = new Marks(word.contains("~"), word.contains("!"), Optional.empty());
    var name = word.replace("~", "").replace("!", "");
    var children = new ArrayList<Node>();
    while (!lines.isEmpty() && depth(lines.getFirst()) > depth) {
      children.add(read(lines, depth + 1));
    }
    return switch (name) {
      case "all", "any", "none" ->
          new Node(
              new Condition.Group(Quantifier.valueOf(name.toUpperCase(Locale.ROOT)), children),
              marks);
      default -> new Node(new Condition.Attribute("member." + name, new Test.Present()), marks);
    };
  }

  private static int depth(String line) {
    return (line.length() - line.stripLeading().length()) / 2;
  }

  static String of(SegmentDraft draft) {
    var text = new StringBuilder();
    write(draft.root(), 0, text);
    return text.toString();
  }

  private static void write(DraftNode node, int depth, StringBuilder text) {
    var marks = (node.marks().muted() ? "~" : "") + (node.marks().locked() ? "!" : "");
    text.repeat("  ", depth).append(word(node)).append(marks).append('\n');
    if (node instanceof DraftNode.Branch group) {
      group.children().forEach(child -> write(child, depth + 1, text));
    }
  }

  private static String word(DraftNode node) {
    return switch (node) {
      case DraftNode.Branch group -> group.quantifier().spelling();
      case DraftNode.Leaf(var _, var _, Condition.Attribute(var field, var _)) ->
          field.substring("member.".length());
      case DraftNode.Leaf leaf -> leaf.condition().toString();
    };
  }
}
