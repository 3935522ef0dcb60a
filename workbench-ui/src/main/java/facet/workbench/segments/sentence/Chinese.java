package facet.workbench.segments.sentence;

import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.Test;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// 简体中文.
final class Chinese implements Language {
  @Override
  public Locale locale() {
    return Locale.CHINESE;
  }

  @Override
  public String of(Phrase phrase) {
    return phrase.chinese();
  }

  @Override
  public String unit(CalendarUnit unit, int amount) {
    return switch (unit) {
      case DAY -> "天";
      case WEEK -> "周";
      case MONTH -> "个月";
      case QUARTER -> "个季度";
      case YEAR -> "年";
    };
  }

  @Override
  public String current(CalendarUnit unit) {
    return switch (unit) {
      case DAY -> "当天";
      case WEEK -> "本周";
      case MONTH -> "本月";
      case QUARTER -> "本季度";
      case YEAR -> "今年";
    };
  }

  @Override
  public String filter(String field, Test test, List<Part> said) {
    return test instanceof Test.In ? field + "为" + Part.tokens(said, "或") : field + text(said);
  }

  @Override
  public String join(List<String> clauses, boolean and) {
    return String.join(and ? "，且" : "，或", clauses);
  }

  /// The window comes first, the filter last, in brackets: `近24个月订单金额合计不低于 ¥5,000（产品品类为黄金饰品）`.
  @Override
  public String clause(Sentence sentence) {
    var filter = Part.tokens(sentence.filter(), "，");
    var text = text(Stream.concat(sentence.window().stream(), sentence.first().stream()).toList());
    return filter.isEmpty()
        ? text
        : text + new Speech(this).text(Phrase.BRACKET, Map.of("inside", filter));
  }

  /// No spaces, except between Chinese and a Latin word or a currency sign.
  private static String text(List<Part> parts) {
    var text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (Part.listed(parts, i)) {
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
}
