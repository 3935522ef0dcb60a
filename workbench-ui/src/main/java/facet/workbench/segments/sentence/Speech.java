package facet.workbench.segments.sentence;

import facet.datasets.condition.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fills phrases in one language.
record Speech(Language language) {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  /// Fills the slots with tokens, each the one of its key.
  List<Part> say(Phrase phrase, Part... tokens) {
    return say(
        phrase, Stream.of(tokens).collect(Collectors.toMap(Part::key, token -> List.of(token))));
  }

  /// Fills the slots with pieces; what stands between them becomes words.
  List<Part> say(Phrase phrase, Map<String, List<Part>> slots) {
    var pattern = language.of(phrase);
    var parts = new ArrayList<Part>();
    int end = 0;
    for (var slot : SLOT.matcher(pattern).results().toList()) {
      addWord(pattern.substring(end, slot.start()), parts);
      parts.addAll(value(slot, slots));
      end = slot.end();
    }
    addWord(pattern.substring(end), parts);
    return parts;
  }

  private static void addWord(String text, List<Part> to) {
    if (!text.isBlank()) {
      to.add(Part.word(text.strip()));
    }
  }

  /// A phrase without slots.
  String text(Phrase phrase) {
    return language.of(phrase);
  }

  /// Fills the slots with plain text.
  String text(Phrase phrase, Map<String, ?> slots) {
    return SLOT.matcher(language.of(phrase))
        .replaceAll(slot -> Matcher.quoteReplacement(value(slot, slots).toString()));
  }

  String period(Period period) {
    return text(
        Phrase.PERIOD,
        Map.of("amount", period.amount(), "unit", language.unit(period.unit(), period.amount())));
  }

  String date(LocalDate date) {
    return Values.date(date, language.locale());
  }

  private static <T> T value(MatchResult slot, Map<String, T> slots) {
    var value = slots.get(slot.group(1));
    if (value == null) {
      throw new IllegalArgumentException("nothing for " + slot.group());
    }
    return value;
  }
}
