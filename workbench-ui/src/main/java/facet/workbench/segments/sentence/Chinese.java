package facet.workbench.segments.sentence;

import facet.datasets.condition.CalendarUnit;
import facet.workbench.segments.sentence.grammar.Listing.Joints;
import facet.workbench.segments.sentence.grammar.Part;
import java.util.List;
import java.util.Locale;

/// 简体中文.
record Chinese() implements Language {
  @Override
  public Locale locale() {
    return Locale.CHINESE;
  }

  @Override
  public Language other() {
    return new English();
  }

  @Override
  public String of(Phrase phrase) {
    return phrase.chinese();
  }

  @Override
  public String picked() {
    return "为{values}";
  }

  @Override
  public List<String> unit(CalendarUnit unit) {
    return switch (unit) {
      case DAY -> List.of("天", "天", "日");
      case WEEK -> List.of("周", "周", "个星期", "星期");
      case MONTH -> List.of("个月", "个月", "月");
      case QUARTER -> List.of("个季度", "个季度", "季度");
      case YEAR -> List.of("年", "年");
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
  public String date() {
    return "uuuu年M月d日";
  }

  @Override
  public Joints and() {
    return new Joints("，且", "，且", List.of("且", "并且", "，并且", "，"));
  }

  @Override
  public Joints or() {
    return new Joints("，或", "，或", List.of("或", "或者", "，或者"));
  }

  @Override
  public Joints values() {
    return new Joints("、", "或", List.of("、", "，", "和", "或者"));
  }

  @Override
  public Joints then() {
    return new Joints("，随后", "，随后", List.of("随后", "，然后", "然后"));
  }

  @Override
  public String stop() {
    return "。";
  }

  /// No spaces, except between Chinese and a Latin word or a currency sign.
  @Override
  public String text(List<Part> parts) {
    var text = new StringBuilder();
    for (var part : parts) {
      var next = part.written();
      if (!text.isEmpty()
          && !next.isEmpty()
          && spaced(text.charAt(text.length() - 1), next.charAt(0))) {
        text.append(' ');
      }
      text.append(next);
    }
    return text.toString();
  }

  private static boolean spaced(char before, char after) {
    return Character.isIdeographic(before) && narrow(after)
        || narrow(before) && Character.isIdeographic(after);
  }

  private static boolean narrow(char c) {
    return c < 0x2000 && c != ' ' && !Character.isDigit(c);
  }

  @Override
  public String start(String text) {
    return text;
  }
}
