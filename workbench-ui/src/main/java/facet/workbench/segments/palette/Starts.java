package facet.workbench.segments.palette;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Period;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.condition.Window;
import facet.datasets.model.Field;
import facet.datasets.model.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The conditions terms begin as: the question most often asked of that kind of value.
public final class Starts {
  private static final int DAYS = 30;
  private static final Window YEAR = new Window.Last(Period.days(365));
  private static final Pattern YEARLY = Pattern.compile("birth|anniversary|wedding");

  private Starts() {}

  /// What a value of this type is first asked; text and choices begin with no value picked.
  public static Test test(FieldType type) {
    return switch (type) {
      case FieldType.Text _, FieldType.Choice _ -> new Test.In(List.of());
      case FieldType.Whole _, FieldType.Decimal _ -> Test.atLeast(1);
      case FieldType.Date _, FieldType.DateTime _ -> new Test.InLast(Period.days(DAYS));
      case FieldType.Flag _ -> new Test.Comparison(ComparisonOperator.EQ, Literal.of(true));
    };
  }

  static Condition attribute(String path, Field field) {
    return isYearly(field)
        ? new Condition.Anniversary(path, Period.days(DAYS), false)
        : new Condition.Attribute(path, test(field.type()));
  }

  static boolean isYearly(Field field) {
    return field.type() instanceof FieldType.Date && YEARLY.matcher(field.id()).find();
  }

  static Condition did(String event) {
    return new Condition.Did(event, Optional.empty(), Measure.COUNT, Test.atLeast(1), YEAR);
  }

  static Condition didNot(String event) {
    return new Condition.DidNot(event, Optional.empty(), new Window.Last(Period.days(180)));
  }

  /// A number of an event is summed; anything else is what the event is filtered by.
  static Condition ofEvent(String event, String path, FieldType type) {
    if (type.isNumeric()) {
      return new Condition.Did(
          event, Optional.empty(), Measure.of(Aggregate.SUM, path), Test.atLeast(1), YEAR);
    }
    var filter = Node.of(new Condition.Attribute(path, test(type)));
    var where = Node.of(new Condition.Group(Quantifier.ALL, List.of(filter)));
    return new Condition.Did(event, Optional.of(where), Measure.COUNT, Test.atLeast(1), YEAR);
  }
}
