package facet.workbench.segments.sentence;

import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.Period;
import facet.workbench.segments.sentence.grammar.Heard;
import facet.workbench.segments.sentence.grammar.Mapped;
import facet.workbench.segments.sentence.grammar.OneOf;
import facet.workbench.segments.sentence.grammar.Part;
import facet.workbench.segments.sentence.grammar.Rule;
import facet.workbench.segments.sentence.grammar.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Dates, times and lengths of time.
final class Days {
  private static final String TIME = "(?: ?(\\d{2}):(\\d{2})(?::(\\d{2}))?)?";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<day>\\d{1,2}) (?<month>"
              + String.join("|", MONTHS)
              + ")[a-z]* (?<year>\\d{4})"
              + TIME);
  private static final Pattern CHINESE =
      Pattern.compile("(?<year>\\d{4}) ?年 ?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?[日号]" + TIME);
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?:[t"
              + " ](\\d{2}):(\\d{2})(?::(\\d{2}))?)?");
  private static final List<String> TIMES = List.of("HH:mm", "HH:mm:ss");

  private final Language language;
  private final String date;

  Days(Language language) {
    this.language = language;
    date = language.of(Phrase.A_DATE);
  }

  /// A date and perhaps a time, as the JSON has it: `2026-03-01`, `2026-03-01T10:30`.
  Rule<String> day(String key) {
    return OneOf.of(
        token(text -> written(text).map(said -> Part.token(said, key)), own()),
        new Heard<>(token(_ -> Optional.empty(), other())),
        new Heard<>(token(_ -> Optional.empty(), PLAIN)));
  }

  /// A date.
  Rule<LocalDate> date(String key) {
    return new Mapped<>(
        day(key),
        date -> Optional.of(date.toString()),
        text -> text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty());
  }

  private Pattern own() {
    return language instanceof Chinese ? CHINESE : ENGLISH;
  }

  private Pattern other() {
    return language instanceof Chinese ? ENGLISH : CHINESE;
  }

  private Token<String> token(Function<String, Optional<Part>> writer, Pattern shape) {
    return new Token<>(writer, shape, Days::read, date);
  }

  private Optional<String> written(String text) {
    try {
      if (text.length() == 10) {
        return Optional.of(LocalDate.parse(text).format(formatter("")));
      }
      for (var time : TIMES) {
        var iso = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'" + time, Locale.ROOT);
        if (text.length() == "2026-03-01T".length() + time.length()) {
          return Optional.of(LocalDateTime.parse(text, iso).format(formatter(" " + time)));
        }
      }
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private DateTimeFormatter formatter(String time) {
    return DateTimeFormatter.ofPattern(language.date() + time, language.locale());
  }

  private static Optional<String> read(MatchResult match) {
    try {
      var named = match.group("month");
      int month = MONTHS.contains(named) ? MONTHS.indexOf(named) + 1 : Integer.parseInt(named);
      var day =
          LocalDate.of(
              Integer.parseInt(match.group("year")), month, Integer.parseInt(match.group("day")));
      var hours = match.group(4);
      if (hours == null) {
        return Optional.of(day.toString());
      }
      var seconds = match.group(6) == null ? "" : ":" + match.group(6);
      return Optional.of(day + "T" + hours + ":" + match.group(5) + seconds);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// `30 days`.
  Rule<Period> period(String key) {
    return OneOf.of(period(language, key), new Heard<>(period(language.other(), key)));
  }

  private Rule<Period> period(Language in, String key) {
    var rules = new ArrayList<Rule<Period>>();
    for (var unit : CalendarUnit.values()) {
      var words = in.unit(unit);
      rules.add(
          new Token<>(
              period ->
                  period.unit() == unit
                      ? Optional.of(Part.token(said(in, period, words), key))
                      : Optional.empty(),
              Pattern.compile("(\\d+) ?(?:" + any(words) + ")"),
              match -> Figures.small(match.group(1)).map(amount -> new Period(amount, unit)),
              language.of(Phrase.A_PERIOD)));
    }
    return new OneOf<>(rules);
  }

  private static String said(Language in, Period period, List<String> words) {
    return in.text(
        List.of(
            Part.word(String.valueOf(period.amount())),
            Part.word(words.get(period.amount() == 1 ? 0 : 1))));
  }

  /// The units of `12 to 11 months ago`, always several.
  Rule<CalendarUnit> units() {
    var rules = new ArrayList<Rule<CalendarUnit>>();
    for (var unit : CalendarUnit.values()) {
      rules.add(unit(unit, language.unit(unit), language.unit(unit).get(1)));
    }
    return new OneOf<>(rules);
  }

  /// The unit that the as-of date lies in: `this month`.
  Rule<CalendarUnit> current(String key) {
    var rules = new ArrayList<Rule<CalendarUnit>>();
    for (var unit : CalendarUnit.values()) {
      rules.add(unit(unit, List.of(language.current(unit)), language.current(unit)));
    }
    return new OneOf<>(rules);
  }

  private Rule<CalendarUnit> unit(CalendarUnit unit, List<String> words, String written) {
    return new Token<>(
        other -> other == unit ? Optional.of(Part.token(written, "window")) : Optional.empty(),
        Pattern.compile("(?:" + any(words) + ")"),
        _ -> Optional.of(unit),
        language.of(Phrase.A_PERIOD));
  }

  /// The longest first; a word ends where it ends.
  private static String any(List<String> words) {
    return String.join(
            "|",
            words.stream()
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList())
        + ")(?![a-z]";
  }
}
