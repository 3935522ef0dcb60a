package facet.workbench.segments.sentence;

import facet.workbench.kit.CurrencySign;
import facet.workbench.segments.sentence.grammar.Fold;
import facet.workbench.segments.sentence.grammar.Heard;
import facet.workbench.segments.sentence.grammar.OneOf;
import facet.workbench.segments.sentence.grammar.Part;
import facet.workbench.segments.sentence.grammar.Rule;
import facet.workbench.segments.sentence.grammar.Token;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Numbers: 5,000 with its unit or currency sign, percentages, small counts.
final class Figures {
  private static final String DIGITS = "([-+]?(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?)";
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)(?![.]?\\d)");
  private static final Pattern PERCENT = Pattern.compile(DIGITS + " ?%");
  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "千", BigDecimal.valueOf(1_000),
          "k", BigDecimal.valueOf(1_000),
          "万", BigDecimal.valueOf(10_000),
          "亿", BigDecimal.valueOf(100_000_000));
  private static final String SCALE = "(?: ?(千|万|亿|k(?![a-z])))?";

  private final String name;

  Figures(Language language) {
    name = language.of(Phrase.A_NUMBER);
  }

  /// A number with its unit; understood without it, and in ten thousands too: `5万元`.
  Rule<BigDecimal> number(Optional<String> unit, String key) {
    var sign = unit.flatMap(CurrencySign::of);
    var before = sign.orElse("");
    var after = unit.filter(_ -> sign.isEmpty()).orElse("");
    var written =
        new Token<BigDecimal>(
            value -> Optional.of(Part.token(before + figure(value) + spaced(after), key)),
            Pattern.compile(quote(before) + DIGITS + quote(after)),
            Figures::read,
            name);
    var further = "(?:" + quote(unit.orElse("元")) + "|" + "元|块|yuan(?![a-z])|rmb(?![a-z]))?";
    var typed =
        new Token<BigDecimal>(
            _ -> Optional.empty(),
            Pattern.compile("(?:" + quote(before) + ")?" + DIGITS + SCALE + " ?" + further),
            Figures::scaled,
            name);
    return OneOf.of(written, new Heard<>(typed));
  }

  private static String spaced(String unit) {
    return unit.isEmpty() ? "" : " " + unit;
  }

  private static String quote(String unit) {
    return unit.isEmpty() ? "" : " ?" + Pattern.quote(Fold.of(unit)) + " ?";
  }

  /// A whole number from 0, which becomes part of a phrase.
  Rule<Integer> whole(String key) {
    return new Token<>(
        value ->
            value < 0
                ? Optional.empty()
                : Optional.of(Part.token(String.format(Locale.ENGLISH, "%,d", value), key)),
        WHOLE,
        match -> small(match.group(1)),
        name);
  }

  Rule<BigDecimal> percent(String key) {
    return new Token<>(
        value -> Optional.of(Part.token(value.toPlainString() + "%", key)),
        PERCENT,
        Figures::read,
        name);
  }

  static Optional<Integer> small(String digits) {
    try {
      return Optional.of(Integer.valueOf(digits.replace(",", "")));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> read(MatchResult match) {
    return Optional.of(new BigDecimal(match.group(1).replace(",", "")));
  }

  private static Optional<BigDecimal> scaled(MatchResult match) {
    var scale = match.group(2);
    return read(match).map(value -> scale == null ? value : value.multiply(SCALES.get(scale)));
  }

  private static String figure(BigDecimal value) {
    var format = NumberFormat.getNumberInstance(Locale.ENGLISH);
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value).replace('-', '−');
  }
}
