package facet.workbench.problems;

import facet.datasets.ErrorCode;
import facet.datasets.Problem;
import facet.datasets.document.YamlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Problems as a reader of one language is told them. The rooms that find problems write them in
/// English; a phrase book has their sentences in Chinese, with places for what they name: `{0}`
/// stays as it is, `{0:words}` is told in Chinese too. What no phrase fits stays English.
public final class ProblemWords {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(:words)?}");
  private static final ProblemWords ENGLISH = new ProblemWords(List.of(), " ");
  private static final ProblemWords CHINESE = new ProblemWords(read("zh_CN.yaml"), "");

  private final List<Phrase> phrases;
  private final String between;

  private ProblemWords(List<Phrase> phrases, String between) {
    this.phrases = phrases;
    this.between = between;
  }

  public static ProblemWords in(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
  }

  /// What is wrong, and what to do about it.
  public String of(Problem problem) {
    return (sentence(problem.what()) + between + sentence(problem.fix())).strip();
  }

  private String sentence(String english) {
    return phrases.stream()
        .flatMap(phrase -> phrase.tell(english, this::sentence).stream())
        .findFirst()
        .orElse(english);
  }

  private record Phrase(Pattern english, String words) {
    static Phrase of(String english, String words) {
      var literals = PLACE.split(english, -1);
      var pattern = String.join("(.+?)", Stream.of(literals).map(Pattern::quote).toList());
      return new Phrase(Pattern.compile(pattern, Pattern.DOTALL), words);
    }

    /// @param inner tells what is named by a sentence of its own
    Optional<String> tell(String sentence, UnaryOperator<String> inner) {
      var said = english.matcher(sentence);
      return said.matches() ? Optional.of(words(said, inner)) : Optional.empty();
    }

    private String words(MatchResult said, UnaryOperator<String> inner) {
      return PLACE
          .matcher(words)
          .replaceAll(place -> {
            var name = said.group(Integer.parseInt(place.group(1)) + 1);
            return Matcher.quoteReplacement(place.group(2) == null ? name : inner.apply(name));
          });
    }
  }

  private static List<Phrase> read(String file) {
    try (var in = ProblemWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the jar");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var phrases = new ArrayList<Phrase>();
      YamlText.parse(file, text)
          .orThrow(ErrorCode.INVALID_DOCUMENT, file)
          .root()
          .path("phrases")
          .forEach(
              pair -> phrases.add(Phrase.of(pair.path(0).asString(""), pair.path(1).asString(""))));
      return List.copyOf(phrases);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
