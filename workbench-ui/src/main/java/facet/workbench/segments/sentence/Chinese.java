package facet.workbench.segments.sentence;

import static facet.workbench.segments.sentence.Part.term;
import static facet.workbench.segments.sentence.Part.token;
import static facet.workbench.segments.sentence.Part.word;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Moment;
import facet.datasets.condition.Period;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.condition.TextMatch;
import facet.datasets.condition.Top;
import facet.datasets.condition.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// 简体中文.
final class Chinese implements Phrases {
  private static final int SHOWN = 4;

  @Override
  public List<Part> test(Test test, Values values) {
    return switch (test) {
      case Test.Comparison(var operator, var value) ->
          List.of(word(comparison(operator, values.dated())), token(values.of(value), "value"));
      case Test.Between(var from, var to) ->
          List.of(
              word("介于"), token(values.of(from), "from"), word("至"), token(values.of(to), "to"));
      case Test.In(var list) -> listed(list.size() == 1 ? "为" : "属于", list, values);
      case Test.NotIn(var list) -> listed(list.size() == 1 ? "不为" : "不属于", list, values);
      case Test.Matches(var match, var text) ->
          List.of(word(match(match)), token("“" + text + "”", "value"));
      case Test.Missing _ -> List.of(token("未填写", "operator"));
      case Test.Present _ -> List.of(token("已填写", "operator"));
      case Test.InLast(var period) ->
          List.of(word("在最近"), token(period(period), "period"), word("内"));
      case Test.InNext(var period) ->
          List.of(word("在未来"), token(period(period), "period"), word("内"));
      case Test.Before(Moment.On(var date)) ->
          List.of(word("早于"), token(Values.date(date, Locale.CHINESE), "value"));
      case Test.Before(Moment.Ago(var period)) ->
          List.of(word("距今至少"), token(period(period), "period"));
      case Test.After(Moment.On(var date)) ->
          List.of(word("晚于"), token(Values.date(date, Locale.CHINESE), "value"));
      case Test.After(Moment.Ago(var period)) ->
          List.of(word("距今不到"), token(period(period), "period"));
    };
  }

  private static List<Part> listed(String verb, List<Literal> list, Values values) {
    var parts = new ArrayList<Part>();
    parts.add(word(verb));
    list.stream().limit(SHOWN).forEach(value -> parts.add(token(values.of(value), "values")));
    if (list.size() > SHOWN) {
      parts.add(token("等 " + list.size() + " 项", "values"));
    }
    if (list.isEmpty()) {
      parts.add(token("选择取值", "values"));
    }
    return parts;
  }

  private static String comparison(ComparisonOperator operator, boolean dated) {
    return switch (operator) {
      case EQ -> "为";
      case NE -> "不为";
      case LT -> dated ? "早于" : "低于";
      case LE -> dated ? "不晚于" : "不高于";
      case GT -> dated ? "晚于" : "高于";
      case GE -> dated ? "不早于" : "不低于";
    };
  }

  private static String match(TextMatch match) {
    return switch (match) {
      case CONTAINS -> "包含";
      case STARTS_WITH -> "开头为";
      case ENDS_WITH -> "结尾为";
    };
  }

  @Override
  public String filter(String field, Test test, Values values) {
    var parts = test(test, values);
    if (!(test instanceof Test.In)) {
      return field + text(parts);
    }
    return field
        + "为"
        + parts.stream()
            .filter(part -> part.kind() == Part.Kind.TOKEN)
            .map(Part::text)
            .collect(Collectors.joining("或"));
  }

  @Override
  public List<Part> window(Window window) {
    return switch (window) {
      case Window.AllTime _ -> List.of(token("不限时间", "window"));
      case Window.Last(var period) -> List.of(word("近"), token(period(period), "window"));
      case Window.Between(var from, var to) ->
          List.of(
              token(Values.date(from, Locale.CHINESE), "window"),
              word("至"),
              token(Values.date(to, Locale.CHINESE), "window"));
      case Window.This(var unit) -> List.of(token(current(unit), "window"));
      case Window.Ago(var from, var to, var unit) ->
          List.of(token(from + "至" + to + unit(unit) + "前", "window"));
    };
  }

  private static String current(CalendarUnit unit) {
    return switch (unit) {
      case DAY -> "当天";
      case WEEK -> "本周";
      case MONTH -> "本月";
      case QUARTER -> "本季度";
      case YEAR -> "今年";
    };
  }

  @Override
  public List<Part> where(List<String> filters) {
    var parts = new ArrayList<Part>();
    for (var filter : filters) {
      parts.add(word(parts.isEmpty() ? "其中" : "且"));
      parts.add(token(filter, "where"));
    }
    return parts;
  }

  @Override
  public String period(Period period) {
    return period.amount() + unit(period.unit());
  }

  private static String unit(CalendarUnit unit) {
    return switch (unit) {
      case DAY -> "天";
      case WEEK -> "周";
      case MONTH -> "个月";
      case QUARTER -> "个季度";
      case YEAR -> "年";
    };
  }

  @Override
  public List<Part> happened(String event) {
    return List.of(word("有"), term(event));
  }

  @Override
  public List<Part> times(String event, List<Part> test) {
    return joined(List.of(term(event), word("次数")), test);
  }

  private static List<Part> joined(List<Part> start, List<Part> rest) {
    var parts = new ArrayList<>(start);
    parts.addAll(rest);
    return parts;
  }

  @Override
  public List<Part> measured(Aggregate aggregate, String event, String field, List<Part> test) {
    List<Part> start =
        switch (aggregate) {
          case COUNT -> List.of(term(event), word("次数"));
          case SUM -> List.of(term(field), word("合计"));
          case AVG -> List.of(term(field), word("平均"));
          case MIN -> List.of(term(field), word("最小值"));
          case MAX -> List.of(term(field), word("最大值"));
          case DISTINCT -> List.of(term(field), word("种类数"));
          case FIRST -> List.of(word("首次"), term(field));
          case LAST -> List.of(word("最近一次"), term(field));
          case RECENCY -> List.of(word("距上次"), term(event), word("的天数"));
        };
    return joined(start, test);
  }

  @Override
  public List<Part> never(String event) {
    return List.of(word("无"), term(event));
  }

  @Override
  public List<Part> compare(String left, String operator, String right) {
    return List.of(
        term(left),
        word(comparison(ComparisonOperator.valueOf(operator), false)),
        token(right, "right"));
  }

  @Override
  public List<Part> anniversary(String field, Period next, boolean lunar) {
    var start = lunar ? List.of(term(field), word("（农历）")) : List.of(term(field));
    return joined(start, List.of(word("在未来"), token(period(next), "period"), word("内")));
  }

  @Override
  public Sentence rank(String metric, Top top, boolean bottom, Optional<String> within) {
    var end = bottom ? "后" : "前";
    var size =
        switch (top) {
          case Top.Count(var members) ->
              token(String.format(Locale.ENGLISH, "%,d 名", members), "top");
          case Top.Percent(var percent) -> token(percent.toPlainString() + "%", "top");
          case Top.Tile(var tile, var of) -> token(of + " 等分的第 " + tile + " 份", "top");
        };
    var place = top instanceof Top.Tile ? List.of(word("排在"), size) : List.of(word(end), size);
    return new Sentence(
        joined(List.of(term(metric)), place),
        List.of(),
        within
            .map(field -> List.of(word("在每个"), token(field, "within"), word("内排名")))
            .orElse(List.of()));
  }

  @Override
  public List<Part> segment(String name) {
    return List.of(word("人群"), token(name, "segment"));
  }

  @Override
  public List<Part> list(String name) {
    return List.of(word("在名单"), token(name, "list"), word("中"));
  }

  @Override
  public List<Part> inClass(String classification, List<String> classes) {
    var parts =
        new ArrayList<>(List.of(term(classification), word(classes.size() == 1 ? "为" : "属于")));
    classes.forEach(name -> parts.add(token(name, "classes")));
    if (classes.isEmpty()) {
      parts.add(token("选择等级", "classes"));
    }
    return parts;
  }

  @Override
  public Sentence moved(String classification, List<String> from, List<String> to, Period since) {
    return new Sentence(
        List.of(
            term(classification),
            word("由"),
            token(String.join("或", from), "from"),
            word("变为"),
            token(String.join("或", to), "to")),
        List.of(),
        List.of(word("近"), token(period(since), "period"), word("内")));
  }

  @Override
  public List<Part> sample(String percent) {
    return List.of(word("全体会员随机抽取"), token(percent + "%", "percent"));
  }

  @Override
  public List<Part> predicate(String text) {
    return List.of(token(text, "text"));
  }

  @Override
  public Sentence sequence(List<String> steps, List<Part> window) {
    return new Sentence(List.of(term(String.join("，随后", steps))), List.of(), window);
  }

  @Override
  public String join(List<String> clauses, boolean and) {
    return String.join(and ? "，且" : "，或", clauses);
  }

  @Override
  public String negated(String clauses) {
    return "不满足（" + clauses + "）";
  }

  @Override
  public String everyone() {
    return "全体会员";
  }

  @Override
  public String leavesOut(String rest, String out) {
    return rest + "。排除：" + out;
  }

  /// The window comes first, the filter last, in brackets: `近24个月订单金额合计不低于 ¥5,000（产品品类为黄金饰品）`.
  @Override
  public String clause(Sentence sentence) {
    var filter =
        sentence.filter().stream()
            .filter(part -> part.kind() == Part.Kind.TOKEN)
            .map(Part::text)
            .collect(Collectors.joining("，"));
    var text = text(joined(sentence.window(), sentence.first()));
    return filter.isEmpty() ? text : text + bracket(filter);
  }

  /// No spaces, except between Chinese and a Latin word or a currency sign.
  private static String text(List<Part> parts) {
    var text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (i > 0 && part.kind() == Part.Kind.TOKEN && parts.get(i - 1).kind() == Part.Kind.TOKEN) {
        text.append("或");
      }
      if (!text.isEmpty() && spaced(text.charAt(text.length() - 1), part.text().charAt(0))) {
        text.append(' ');
      }
      text.append(part.text());
    }
    return text.toString();
  }

  private static boolean spaced(char before, char after) {
    return narrow(before) != narrow(after)
        && !Character.isDigit(before)
        && !Character.isDigit(after);
  }

  private static boolean narrow(char c) {
    return c < 0x2000;
  }

  @Override
  public String sentence(String text) {
    return text + "。";
  }

  @Override
  public String group(Quantifier quantifier) {
    return switch (quantifier) {
      case ALL -> "满足全部";
      case ANY -> "满足任一";
      case NONE -> "排除";
    };
  }

  @Override
  public String root() {
    return "满足以下条件的会员";
  }

  @Override
  public String waitsForValue() {
    return "请至少选择一个取值。选择之前，此条件不参与计算。";
  }

  @Override
  public String includesNever() {
    return "包含从未有过的会员";
  }

  @Override
  public String bracket(String inside) {
    return "（" + inside + "）";
  }
}
