package facet.workbench.segments;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.Condition;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.datasets.model.MemberModel;

/// Which icon a condition's card wears.
final class CardIcon {
  private CardIcon() {}

  static String of(Condition condition, MemberModel model) {
    return switch (condition) {
      case Condition.Group _, Condition.Not _ -> "segments";
      case Condition.Attribute(var field, var _) ->
          model.field(field).map(CardIcon::field).orElse("tag");
      case Condition.Compare _ -> "compare";
      case Condition.Anniversary _ -> "cake";
      case Condition.Did did -> did.measure().aggregate() == Aggregate.COUNT ? "cart" : "sum";
      case Condition.DidNot _ -> "ban";
      case Condition.Sequence _ -> "steps";
      case Condition.Metric _ -> "sum";
      case Condition.Rank _ -> "rank";
      case Condition.SegmentRef _ -> "segments";
      case Condition.InClass _, Condition.Moved _ -> "pyramid";
      case Condition.Score _ -> "gauge";
      case Condition.MemberList _ -> "list";
      case Condition.Sample _ -> "dice";
      case Condition.Predicate _ -> "code";
    };
  }

  private static String field(FieldRef ref) {
    return switch (ref.field().type()) {
      case FieldType.Text _ -> "text";
      case FieldType.Choice _ -> "tag";
      case FieldType.Whole _, FieldType.Decimal _ -> "hash";
      case FieldType.Date _, FieldType.DateTime _ -> "cal";
      case FieldType.Flag _ -> "yes";
    };
  }
}
