package facet.workbench.segments.sentence;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.workbench.segments.sentence.grammar.Liberty;
import facet.workbench.segments.sentence.grammar.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads sentences: first as they are written, in either language, then with the liberties that
/// people take.
record SentenceReader(Grammar own, Grammar other) {
  private static final int TOLD = 6;
  private static final int FOUND = 24;

  private record Attempt(Grammar grammar, Script script, List<Condition> found) {}

  SentenceReading read(String text) {
    var attempts = new ArrayList<Attempt>();
    for (var liberty : Liberty.values()) {
      for (var grammar : List.of(own, other)) {
        var script = new Script(text, liberty);
        var attempt = new Attempt(grammar, script, grammar.read(script));
        if (!attempt.found().isEmpty()) {
          return told(attempt);
        }
        attempts.add(attempt);
      }
    }
    return refused(text, attempts);
  }

  private SentenceReading told(Attempt attempt) {
    var found = attempt.found();
    if (found.size() == 1) {
      return new SentenceReading.Understood(Node.of(found.getFirst()));
    }
    var ways =
        IntStream.range(0, found.size())
            .mapToObj(i -> "(" + (i + 1) + ") " + own.write(Node.of(found.get(i))).orElse(""))
            .collect(Collectors.joining(" "));
    return new SentenceReading.Refused(
        0,
        own.language
            .of(Phrase.AMBIGUOUS)
            .replace("{count}", String.valueOf(found.size()))
            .replace("{ways}", ways));
  }

  private SentenceReading refused(String text, List<Attempt> attempts) {
    int at = attempts.stream().mapToInt(one -> one.script().furthest()).max().orElse(0);
    var expected =
        attempts.stream()
            .filter(one -> one.script().furthest() == at)
            .sorted(Comparator.comparing((Attempt one) -> one.grammar() != own))
            .findFirst()
            .map(one -> one.script().expected())
            .orElseGet(LinkedHashSet::new);
    return new SentenceReading.Refused(
        at,
        own.language
            .of(at >= text.length() ? Phrase.UNFINISHED : Phrase.UNEXPECTED)
            .replace(
                "{expected}",
                expected.stream()
                    .limit(TOLD)
                    .collect(Collectors.joining(own.language.of(Phrase.OR_ELSE))))
            .replace("{found}", found(text, at)));
  }

  /// The word that stands there.
  private static String found(String text, int at) {
    int end = at;
    while (end < text.length()
        && end - at < FOUND
        && (end == at || Character.isLetterOrDigit(text.charAt(end)))) {
      end++;
    }
    return text.substring(at, end);
  }
}
