package facet.workbench.segments.palette;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Period;
import facet.datasets.condition.Window;
import facet.datasets.model.Field;
import facet.datasets.model.FieldType;
import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Conditions that are not about one term: events in order, a field against another, a typed
/// predicate, a random share.
final class OtherWays {
  private OtherWays() {}

  static Shelf.Area of(MemberModel model) {
    var terms = new ArrayList<Term>();
    sequence(model).ifPresent(terms::add);
    compare(model).ifPresent(terms::add);
    terms.add(
        Term.of(
            "predicate",
            new Labels("Typed condition", "输入条件式"),
            "code",
            new Condition.Predicate("")));
    terms.add(
        Term.of(
            "sample",
            new Labels("Random share", "随机抽样"),
            "dice",
            new Condition.Sample(BigDecimal.TEN, "facet")));
    return new Shelf.Area("other", new Labels("Other ways to ask", "其他条件"), terms);
  }

  private static Optional<Term> sequence(MemberModel model) {
    return model.events().keySet().stream()
        .findFirst()
        .map(event -> {
          var first =
              new Condition.Step(
                  event, Optional.empty(), Optional.empty(), Optional.empty(), false);
          var second =
              new Condition.Step(
                  event, Optional.empty(), Optional.of(Period.days(90)), Optional.empty(), false);
          var start =
              new Condition.Sequence(List.of(first, second), new Window.Last(Period.days(365)));
          return Term.of("sequence", new Labels("One event after another", "先后发生"), "steps", start);
        });
  }

  /// Begins with two dates where the member has them, else with any two fields of one type.
  private static Optional<Term> compare(MemberModel model) {
    var fields = model.member().fields();
    return pair(fields, FieldType.Date.class)
        .or(() -> pair(fields, FieldType.Text.class))
        .or(() -> pair(fields, FieldType.Decimal.class))
        .map(two -> {
          var id = model.member().id() + ".";
          var start =
              new Condition.Compare(
                  id + two.getFirst().id(), ComparisonOperator.NE, id + two.getLast().id());
          return Term.of("compare", new Labels("Two fields compared", "两个字段比较"), "compare", start);
        });
  }

  private static Optional<List<Field>> pair(List<Field> fields, Class<? extends FieldType> type) {
    var alike = fields.stream().filter(field -> type.isInstance(field.type())).limit(2).toList();
    return alike.size() == 2 ? Optional.of(alike) : Optional.empty();
  }
}
