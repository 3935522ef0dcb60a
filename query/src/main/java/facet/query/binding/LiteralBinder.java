package facet.query.binding;

import facet.datasets.condition.Dates;
import facet.datasets.condition.Literal;
import facet.datasets.model.FieldType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;

/// Gives a constant the type of the field it is compared with.
final class LiteralBinder {
  private static final int DIGITS = 18;

  private final FieldType type;
  private final Place at;

  LiteralBinder(FieldType type, Place at) {
    this.type = type;
    this.at = at;
  }

  Value bind(Literal literal) {
    return switch (type) {
      case FieldType.Text _ -> new Value.Text(CaseFolding.normal(text(literal, "text")));
      case FieldType.Choice choice -> choice(choice, text(literal, "text"));
      case FieldType.Whole _, FieldType.Decimal _ -> number(literal);
      case FieldType.Date _ -> new Value.Date(date(text(literal, "a date such as 2026-10-31")));
      case FieldType.DateTime _ -> moment(text(literal, "a date such as 2026-10-31"));
      case FieldType.Flag _ -> {
        if (literal instanceof Literal.Flag(var flag)) {
          yield new Value.Flag(flag);
        }
        throw expected("true or false", literal);
      }
    };
  }

  private Value choice(FieldType.Choice choice, String text) {
    if (choice.value(text).isEmpty()) {
      throw at.fail(
          "There is no value '" + text + "'.",
          choice.values().stream()
              .map(FieldType.Value::id)
              .collect(Collectors.joining(", ", "There are: ", ".")));
    }
    return new Value.Text(text);
  }

  private Value number(Literal literal) {
    if (!(literal instanceof Literal.Number(var number))) {
      throw expected("a number", literal);
    }
    if (number.precision() - number.scale() > DIGITS || number.scale() > DIGITS) {
      throw at.fail("The number " + number + " has too many digits.", "Use up to 18.");
    }
    return new Value.Number(number);
  }

  private Value moment(String text) {
    if (!text.contains("T")) {
      return new Value.Date(date(text));
    }
    return time(text)
        .map(Value.DateTime::new)
        .orElseThrow(() ->
            at.fail("'" + text + "' is not a date with time.", "Write it as 2026-10-31T18:30:00."));
  }

  private static Optional<LocalDateTime> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text)).filter(time -> Dates.holds(time.toLocalDate()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private LocalDate date(String text) {
    return Dates.read(text)
        .orElseThrow(() -> at.fail("'" + text + "' is not a date.", "Write it as 2026-10-31."));
  }

  private String text(Literal literal, String expected) {
    if (literal instanceof Literal.Text(var text)) {
      return text;
    }
    throw expected(expected, literal);
  }

  private Place.Unbound expected(String what, Literal literal) {
    return at.fail("Expected " + what + ", found " + literal + ".", "");
  }
}
