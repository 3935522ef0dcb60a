package facet.workbench.segments.sentence;

import facet.datasets.condition.CalendarUnit;
import facet.workbench.segments.sentence.grammar.Listing.Joints;
import facet.workbench.segments.sentence.grammar.Part;
import java.util.List;
import java.util.Locale;

/// English.
record English() implements Language {
  @Override
  public Locale locale() {
    return Locale.ENGLISH;
  }

  @Override
  public Language other() {
    return new Chinese();
  }

  @Override
  public String of(Phrase phrase) {
    return phrase.english();
  }

  @Override
  public String picked() {
    return "is {values}";
  }

  @Override
  public List<String> unit(CalendarUnit unit) {
    return List.of(unit.spelling(), unit.spelling() + "s");
  }

  @Override
  public String current(CalendarUnit unit) {
    return unit.spelling();
  }

  @Override
  public String date() {
    return "d MMM uuuu";
  }

  @Override
  public Joints and() {
    return new Joints(",", ", and", List.of("and", "&", ";"));
  }

  @Override
  public Joints or() {
    return new Joints(",", ", or", List.of("or"));
  }

  @Override
  public Joints values() {
    return new Joints(",", "or", List.of(", or", ",", "and", "nor"));
  }

  @Override
  public Joints then() {
    return new Joints(", then", ", then", List.of("then", ", and then"));
  }

  @Override
  public String stop() {
    return ".";
  }

  @Override
  public String text(List<Part> parts) {
    var text = new StringBuilder();
    boolean stopped = false;
    for (var part : parts) {
      boolean begins = stopped;
      var next = begins ? start(part.written()) : part.written();
      stopped = part.written().equals(stop());
      if (!text.isEmpty() && !next.isEmpty() && spaced(text.charAt(text.length() - 1), next)) {
        text.append(' ');
      }
      text.append(next);
    }
    return text.toString();
  }

  private static boolean spaced(char before, String next) {
    return before != '(' && ",.):".indexOf(next.charAt(0)) < 0;
  }

  @Override
  public String start(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
