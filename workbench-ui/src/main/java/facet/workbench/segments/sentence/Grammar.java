package facet.workbench.segments.sentence;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.model.MemberModel;
import facet.workbench.segments.sentence.grammar.Part;
import facet.workbench.segments.sentence.grammar.Rule;
import facet.workbench.segments.sentence.grammar.Script;
import java.util.List;
import java.util.Optional;

/// Everything that can be said of the members of one model, in one language.
final class Grammar {
  final Language language;
  final NodeRules nodes;
  private final SegmentRules segments;

  /// @param careful names with their ids
  Grammar(MemberModel model, Names names, Language language, boolean careful) {
    this.language = language;
    nodes = new NodeRules(new SentenceTerms(model, names, language, careful));
    segments = new SegmentRules(language, nodes);
  }

  /// A segment in words; empty when it holds what no phrase is for.
  Optional<String> write(Node segment) {
    return segments
        .segment
        .say(segment.condition())
        .map(parts -> language.start(language.text(parts)));
  }

  /// Every segment that a text can mean.
  List<Condition> read(Script script) {
    return segments.segment.read(script, 0).stream()
        .filter(one -> script.ends(one.end(), language.of(Phrase.THE_END)))
        .map(one -> one.value())
        .distinct()
        .toList();
  }

  <T> List<Part> parts(Rule<T> rule, T value) {
    return rule.say(value).orElseGet(() -> List.of(Part.word(String.valueOf(value))));
  }
}
