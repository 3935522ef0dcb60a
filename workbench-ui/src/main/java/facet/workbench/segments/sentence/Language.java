package facet.workbench.segments.sentence;

import facet.datasets.condition.CalendarUnit;
import facet.datasets.model.Labels;
import facet.workbench.segments.sentence.grammar.Form;
import facet.workbench.segments.sentence.grammar.Listing.Joints;
import facet.workbench.segments.sentence.grammar.Part;
import java.util.List;
import java.util.Locale;

/// A language: what filling the slots of a {@link Phrase} can't do.
sealed interface Language permits English, Chinese {
  static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? new Chinese() : new English();
  }

  Locale locale();

  Language other();

  /// The phrase with its slots.
  String of(Phrase phrase);

  default Form.Blank form(Phrase phrase) {
    return Form.of(of(phrase));
  }

  default String in(Labels labels) {
    return labels.in(locale());
  }

  /// How one of the values that people pick from is said: `is {values}`.
  String picked();

  /// The words for a unit behind an amount; the first is written for one, the second for several.
  List<String> unit(CalendarUnit unit);

  /// This month, as a window names it.
  String current(CalendarUnit unit);

  /// How a date is written, as a pattern of {@link java.time.format.DateTimeFormatter}.
  String date();

  /// What joins conditions that must all hold.
  Joints and();

  /// What joins conditions of which one must hold.
  Joints or();

  /// What joins values.
  Joints values();

  Joints then();

  /// The mark at the end of a sentence.
  String stop();

  /// Pieces as running text.
  String text(List<Part> parts);

  /// Pieces as they begin a card or a sentence.
  String start(String text);
}
