package facet.datasets.condition;

import java.math.BigDecimal;
import java.util.Objects;

/// A value as the segment's JSON writes it; the field it is compared with gives it its type.
public sealed interface Literal {
  record Text(String value) implements Literal {
    public Text {
      Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
      return value;
    }
  }

  record Number(BigDecimal value) implements Literal {
    public Number {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    @Override
    public String toString() {
      return value.toPlainString();
    }
  }

  record Flag(boolean value) implements Literal {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  static Literal of(String value) {
    return new Text(value);
  }

  static Literal of(long value) {
    return new Number(BigDecimal.valueOf(value));
  }

  static Literal of(BigDecimal value) {
    return new Number(value);
  }

  static Literal of(boolean value) {
    return new Flag(value);
  }
}
