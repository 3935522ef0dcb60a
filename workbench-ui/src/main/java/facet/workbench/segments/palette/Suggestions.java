package facet.workbench.segments.palette;

import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Period;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.condition.Top;
import facet.datasets.condition.Window;
import facet.datasets.model.EventType;
import facet.datasets.model.Field;
import facet.datasets.model.FieldType;
import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Segments that somebody new may begin with, made from what the model has: each finds members who
/// are worth a word, and can be changed from there.
public final class Suggestions {
  private static final int MOST = 5;

  private final MemberModel model;
  private final List<Suggestion> found = new ArrayList<>();

  private Suggestions(MemberModel model) {
    this.model = model;
  }

  /// A segment to begin with.
  ///
  /// @param why when it is of use, one sentence
  public record Suggestion(String id, Labels name, Labels why, String icon, Node where) {}

  public static List<Suggestion> of(MemberModel model) {
    var suggestions = new Suggestions(model);
    var event = model.events().values().stream().findFirst();
    event.ifPresent(suggestions::birthday);
    event.ifPresent(suggestions::dormantBest);
    event.ifPresent(suggestions::newWithoutSecond);
    suggestions.best();
    suggestions.joined();
    return suggestions.found.stream().limit(MOST).toList();
  }

  private void put(String id, Labels name, Labels why, String icon, Condition... of) {
    var nodes = Arrays.stream(of).map(Node::of).toList();
    var where = Node.of(new Condition.Group(Quantifier.ALL, nodes));
    found.add(new Suggestion(id, name, why, icon, where));
  }

  private Optional<String> field(Predicate<Field> fits) {
    return model.member().fields().stream()
        .filter(fits)
        .findFirst()
        .map(field -> model.member().id() + "." + field.id());
  }

  private void birthday(EventType event) {
    field(field -> field.id().contains("birth") && Starts.isYearly(field))
        .ifPresent(birthday ->
            put(
                "birthday",
                new Labels("Birthday soon, not back this year", "近期生日，今年未来过"),
                new Labels("A greeting is a reason to come back.", "一句生日祝福，就是回来看看的理由。"),
                "cake",
                new Condition.Anniversary(birthday, Period.days(30), false),
                new Condition.DidNot(
                    event.id(), Optional.empty(), new Window.This(CalendarUnit.YEAR))));
  }

  private void dormantBest(EventType event) {
    value()
        .ifPresent(value ->
            put(
                "dormant",
                new Labels("Best customers gone quiet", "沉睡的高价值会员"),
                new Labels("Few, known and worth a call.", "人数不多，值得逐一联系。"),
                "rank",
                new Condition.Rank(
                    value,
                    new Top.Percent(BigDecimal.valueOf(20)),
                    false,
                    Optional.empty(),
                    Optional.empty()),
                new Condition.DidNot(
                    event.id(), Optional.empty(), new Window.Last(Period.days(180)))));
  }

  private void newWithoutSecond(EventType event) {
    joinedOn()
        .ifPresent(joined ->
            put(
                "second",
                new Labels("New members with one purchase", "只买过一次的新会员"),
                new Labels("The second purchase decides whether they stay.", "第二次购买决定去留。"),
                "steps",
                new Condition.Attribute(joined, new Test.InLast(Period.months(6))),
                new Condition.Did(
                    event.id(),
                    Optional.empty(),
                    Measure.COUNT,
                    new Test.Comparison(ComparisonOperator.EQ, Literal.of(1)),
                    Window.ALL_TIME)));
  }

  private void best() {
    value()
        .ifPresent(value ->
            put(
                "best",
                new Labels("The top tenth by value", "价值最高的一成会员"),
                new Labels("Where most of the money is.", "大部分销售额来自这里。"),
                "rank",
                new Condition.Rank(
                    value,
                    new Top.Percent(BigDecimal.TEN),
                    false,
                    Optional.empty(),
                    Optional.empty())));
  }

  private void joined() {
    joinedOn()
        .ifPresent(joined ->
            put(
                "joined",
                new Labels("Joined in the last 30 days", "最近30天入会"),
                new Labels("For a welcome.", "用于欢迎新会员。"),
                "member",
                new Condition.Attribute(joined, new Test.InLast(Period.days(30)))));
  }

  private Optional<String> value() {
    return model.value().or(() -> model.metrics().keySet().stream().findFirst());
  }

  private Optional<String> joinedOn() {
    return model
        .member()
        .joined()
        .map(id -> model.member().id() + "." + id)
        .or(() -> field(field -> field.type() instanceof FieldType.Date));
  }
}
