package facet.query.logic;

import facet.datasets.model.FieldType;
import facet.query.binding.Value;
import facet.query.binding.ValueTest;
import facet.query.logic.Spans.Cut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// The line that a type's values lie on, and which part of it a test lets pass. Where there is a
/// next value (whole numbers, decimals of a scale, days, moments) every value is a whole number;
/// flags and choices are their positions.
sealed interface Line {
  /// Every value the type has.
  Spans universe();

  Cut before(Value value);

  Cut after(Value value);

  static Line of(FieldType type) {
    return switch (type) {
      case FieldType.Text _ -> new Texts();
      case FieldType.Choice(var values) ->
          new Listed(values.stream().<Value>map(value -> new Value.Text(value.id())).toList());
      case FieldType.Flag _ -> new Listed(List.of(new Value.Flag(false), new Value.Flag(true)));
      case FieldType.Whole _ -> new Steps(0);
      case FieldType.Decimal(int scale) -> new Steps(scale);
      case FieldType.Date _ -> new Dates();
      case FieldType.DateTime _ -> new Times();
    };
  }

  /// The values that pass; empty when it can't be told.
  default Optional<Spans> passing(ValueTest test) {
    return switch (test) {
      case ValueTest.OneOf(var values, boolean negated) -> {
        if (!values.stream().allMatch(this::exact)) {
          yield Optional.empty();
        }
        var among =
            Spans.union(
                values.stream().map(value -> Spans.between(before(value), after(value))).toList());
        yield Optional.of(negated ? among.complement() : among);
      }
      case ValueTest.Range range -> range(range);
      case ValueTest.AnyRange(var ranges) -> {
        var read = ranges.stream().map(this::range).flatMap(Optional::stream).toList();
        yield read.size() == ranges.size() ? Optional.of(Spans.union(read)) : Optional.empty();
      }
      case ValueTest.Present _ -> Optional.of(Spans.EVERYTHING);
      case ValueTest.Missing _ -> Optional.of(Spans.NOTHING);
      case ValueTest.YearDays _, ValueTest.Matches _ -> Optional.empty();
    };
  }

  private Optional<Spans> range(ValueTest.Range range) {
    if (!range.lower().map(bound -> exact(bound.value())).orElse(true)
        || !range.upper().map(bound -> exact(bound.value())).orElse(true)) {
      return Optional.empty();
    }
    var from =
        range
            .lower()
            .map(b -> Spans.from(b.inclusive() ? before(b.value()) : after(b.value())))
            .orElse(Spans.EVERYTHING);
    var to =
        range
            .upper()
            .map(b -> Spans.to(b.inclusive() ? after(b.value()) : before(b.value())))
            .orElse(Spans.EVERYTHING);
    return Optional.of(from.and(to));
  }

  /// Whether comparing with the value is exact.
  default boolean exact(Value value) {
    return true;
  }

  private static Cut at(BigDecimal number) {
    return Cut.before(new Value.Number(number));
  }

  private static Cut at(long number) {
    return at(BigDecimal.valueOf(number));
  }

  record Texts() implements Line {
    @Override
    public Spans universe() {
      return Spans.from(Cut.before(new Value.Text("")));
    }

    @Override
    public Cut before(Value value) {
      return Cut.before(value);
    }

    @Override
    public Cut after(Value value) {
      return Cut.after(value);
    }
  }

  record Listed(List<Value> values) implements Line {
    public Listed {
      values = List.copyOf(values);
    }

    @Override
    public Spans universe() {
      return Spans.between(at(0), at(values.size()));
    }

    @Override
    public Cut before(Value value) {
      return at(values.indexOf(value));
    }

    @Override
    public Cut after(Value value) {
      return at(values.indexOf(value) + 1L);
    }

    @Override
    public boolean exact(Value value) {
      return values.contains(value);
    }
  }

  /// Numbers with so many decimals.
  record Steps(int scale) implements Line {
    @Override
    public Spans universe() {
      return Spans.EVERYTHING;
    }

    @Override
    public Cut before(Value value) {
      return at(steps(value).setScale(0, RoundingMode.CEILING));
    }

    @Override
    public Cut after(Value value) {
      return at(steps(value).setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
    }

    private BigDecimal steps(Value value) {
      return ((Value.Number) value).number().movePointRight(scale);
    }
  }

  /// Binary floating point: numbers of so few digits that none are taken for another.
  record Doubles() implements Line {
    private static final int DIGITS = 15;

    @Override
    public Spans universe() {
      return Spans.EVERYTHING;
    }

    @Override
    public Cut before(Value value) {
      return Cut.before(value);
    }

    @Override
    public Cut after(Value value) {
      return Cut.after(value);
    }

    @Override
    public boolean exact(Value value) {
      return value instanceof Value.Number(var number)
          && number.stripTrailingZeros().precision() <= DIGITS;
    }
  }

  record Dates() implements Line {
    @Override
    public Spans universe() {
      return Spans.EVERYTHING;
    }

    @Override
    public Cut before(Value value) {
      return at(((Value.Date) value).date().toEpochDay());
    }

    @Override
    public Cut after(Value value) {
      return at(((Value.Date) value).date().toEpochDay() + 1);
    }

    @Override
    public boolean exact(Value value) {
      return value instanceof Value.Date;
    }
  }

  /// Date-times in nanoseconds; a date stands for all of its day.
  record Times() implements Line {
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000_000_000L);

    @Override
    public Spans universe() {
      return Spans.EVERYTHING;
    }

    @Override
    public Cut before(Value value) {
      return at(
          value instanceof Value.Date(var date)
              ? start(date)
              : moment(((Value.DateTime) value).time()));
    }

    @Override
    public Cut after(Value value) {
      return at(
          value instanceof Value.Date(var date)
              ? start(date.plusDays(1))
              : moment(((Value.DateTime) value).time()).add(BigDecimal.ONE));
    }

    private static BigDecimal start(LocalDate date) {
      return DAY.multiply(BigDecimal.valueOf(date.toEpochDay()));
    }

    private static BigDecimal moment(LocalDateTime time) {
      return start(time.toLocalDate()).add(BigDecimal.valueOf(time.toLocalTime().toNanoOfDay()));
    }
  }
}
