package facet.workbench.segments.ui.editor;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Moment;
import facet.datasets.condition.Test;
import facet.datasets.model.FieldType;
import java.util.List;
import java.util.Locale;

/// What can be asked of a value, as the editor offers it: finer than the operators of the format
/// where those need different fields (before a date, before so many days ago).
enum Ask {
  IN,
  NOT_IN,
  CONTAINS,
  STARTS_WITH,
  ENDS_WITH,
  GE,
  LE,
  GT,
  LT,
  EQ,
  NE,
  BETWEEN,
  IN_LAST,
  IN_NEXT,
  BEFORE_AGO,
  AFTER_AGO,
  BEFORE_ON,
  AFTER_ON,
  YES,
  NO,
  KNOWN,
  MISSING;

  String key() {
    return "segments.ask." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What makes sense for a type, the usual first.
  static List<Ask> of(FieldType type) {
    return switch (type) {
      case FieldType.Text _ ->
          List.of(IN, NOT_IN, CONTAINS, STARTS_WITH, ENDS_WITH, KNOWN, MISSING);
      case FieldType.Choice _ -> List.of(IN, NOT_IN, KNOWN, MISSING);
      case FieldType.Whole _, FieldType.Decimal _ ->
          List.of(GE, LE, GT, LT, EQ, NE, BETWEEN, KNOWN, MISSING);
      case FieldType.Date _ ->
          List.of(
              IN_LAST,
              IN_NEXT,
              BEFORE_AGO,
              AFTER_AGO,
              BEFORE_ON,
              AFTER_ON,
              BETWEEN,
              KNOWN,
              MISSING);
      case FieldType.DateTime _ ->
          List.of(IN_LAST, BEFORE_AGO, AFTER_AGO, BEFORE_ON, AFTER_ON, KNOWN, MISSING);
      case FieldType.Flag _ -> List.of(YES, NO, KNOWN, MISSING);
    };
  }

  /// Under which of them a test is shown.
  static Ask of(Test test, FieldType type) {
    return switch (test) {
      case Test.Comparison(var operator, var value) -> comparison(operator, value, type);
      case Test.Between _ -> BETWEEN;
      case Test.In _ -> IN;
      case Test.NotIn _ -> NOT_IN;
      case Test.Matches(var match, var _) -> valueOf(match.name());
      case Test.Missing _ -> MISSING;
      case Test.Present _ -> KNOWN;
      case Test.InLast _ -> IN_LAST;
      case Test.InNext _ -> IN_NEXT;
      case Test.Before(Moment.On _) -> BEFORE_ON;
      case Test.Before(Moment.Ago _) -> BEFORE_AGO;
      case Test.After(Moment.On _) -> AFTER_ON;
      case Test.After(Moment.Ago _) -> AFTER_AGO;
    };
  }

  private static Ask comparison(ComparisonOperator operator, Literal value, FieldType type) {
    return switch (type) {
      case FieldType.Flag _ ->
          value.equals(Literal.of(operator == ComparisonOperator.EQ)) ? YES : NO;
      case FieldType.Text _, FieldType.Choice _ -> operator == ComparisonOperator.NE ? NOT_IN : IN;
      case FieldType.Date _, FieldType.DateTime _ ->
          switch (operator) {
            case LT, LE -> BEFORE_ON;
            case GT, GE, EQ, NE -> AFTER_ON;
          };
      case FieldType.Whole _, FieldType.Decimal _ -> valueOf(operator.name());
    };
  }
}
