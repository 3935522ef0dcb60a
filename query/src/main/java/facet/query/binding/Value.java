package facet.query.binding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;

/// A constant with the type of what it is compared with.
public sealed interface Value {
  record Text(String text) implements Value {}

  record Number(BigDecimal number) implements Value {}

  record Date(LocalDate date) implements Value {}

  record DateTime(LocalDateTime time) implements Value {}

  record Flag(boolean flag) implements Value {}

  /// Any fixed order, so that the same set of values is always written the same way.
  Comparator<Value> ORDER =
      Comparator.comparing((Value value) -> value.getClass().getSimpleName())
          .thenComparing(Value::compare);

  private static int compare(Value left, Value right) {
    return switch (left) {
      case Text(var text) -> text.compareTo(((Text) right).text());
      case Number(var number) -> number.compareTo(((Number) right).number());
      case Date(var date) -> date.compareTo(((Date) right).date());
      case DateTime(var time) -> time.compareTo(((DateTime) right).time());
      case Flag(var flag) -> Boolean.compare(flag, ((Flag) right).flag());
    };
  }
}
