package facet.workbench.segments.sentence;

/// Everything a sentence is made of, in English and in Chinese, with `{slots}` where names and
/// values go. The order of slots is the language's own.
enum Phrase {
  IS("is {value}", "为{value}"),
  IS_NOT("is not {value}", "不为{value}"),
  LESS("less than {value}", "低于{value}"),
  AT_MOST("at most {value}", "不高于{value}"),
  MORE("more than {value}", "高于{value}"),
  AT_LEAST("at least {value}", "不低于{value}"),
  ON("on {value}", "为{value}"),
  NOT_ON("not on {value}", "不为{value}"),
  BEFORE("before {value}", "早于{value}"),
  ON_OR_BEFORE("on or before {value}", "不晚于{value}"),
  AFTER("after {value}", "晚于{value}"),
  ON_OR_AFTER("on or after {value}", "不早于{value}"),
  BETWEEN("between {from} and {to}", "介于{from}至{to}"),
  IS_ONE_OF("is one of {values}", "属于{values}"),
  IS_NONE_OF("is none of {values}", "不属于{values}"),
  FURTHER_VALUES("{hidden} more", "等 {all} 项"),
  PICK_VALUES("pick values", "选择取值"),
  PICK_CLASSES("pick classes", "选择等级"),
  CONTAINS("contains {value}", "包含{value}"),
  STARTS_WITH("starts with {value}", "开头为{value}"),
  ENDS_WITH("ends with {value}", "结尾为{value}"),
  IS_MISSING("is missing", "未填写"),
  IS_KNOWN("is known", "已填写"),
  IN_LAST("in the last {period}", "在最近{period}内"),
  IN_NEXT("within the next {period}", "在未来{period}内"),
  AT_LEAST_AGO("at least {period} ago", "距今至少{period}"),
  LESS_THAN_AGO("less than {period} ago", "距今不到{period}"),

  AT_TIME("at {window}", "{window}"),
  ANY_TIME("any time", "不限时间"),
  WINDOW_LAST("in the last {window}", "近{window}"),
  WINDOW_BETWEEN("from {first} to {last}", "{first}至{last}"),
  WINDOW_THIS("this {window}", "{window}"),
  WINDOW_AGO("{window} ago", "{window}"),
  SPAN("{from} to {to} {unit}", "{from}至{to}{unit}前"),
  PERIOD("{amount} {unit}", "{amount}{unit}"),

  WITH("with {where}", "其中{where}"),
  AND_WITH("and {where}", "且{where}"),
  HAPPENED("Has {event}", "有{event}"),
  NEVER("No {event}", "无{event}"),
  TIMES("{event} {test} times", "{event}次数{test}"),
  COUNT("Number of {event} {test}", "{event}次数{test}"),
  SUM("{field} in total {test}", "{field}合计{test}"),
  AVERAGE("{field} on average {test}", "{field}平均{test}"),
  SMALLEST("Smallest {field} {test}", "{field}最小值{test}"),
  LARGEST("Largest {field} {test}", "{field}最大值{test}"),
  DISTINCT("Different values of {field} {test}", "{field}种类数{test}"),
  FIRST("First {field} {test}", "首次{field}{test}"),
  LAST("Last {field} {test}", "最近一次{field}{test}"),
  RECENCY("Days since last {event} {test}", "距上次{event}的天数{test}"),
  THEN(", then ", "，随后"),
  STEP_WHERE("{step} ({where})", "{step}（{where}）"),
  STEP_ABSENT("no {step}", "没有{step}"),
  STEP_SAME("{step} with the same {field}", "{step}（{field}相同）"),
  STEP_WITHIN("{step} within {period}", "{period}内{step}"),

  YEARLY("{field} {calendar} within the next {period}", "{field}{calendar}在未来{period}内"),
  LUNAR("by the lunar calendar", "（农历）"),

  TOP("Top {top} by {metric}", "{metric}前{top}"),
  LOWEST("Lowest {top} by {metric}", "{metric}后{top}"),
  PART("Part {top} by {metric}", "{metric}排在{top}"),
  MEMBERS("{count}", "{count} 名"),
  TILE("{tile} of {of}", "{of} 等分的第 {tile} 份"),
  WITHIN_EACH("within each {within}", "在每个{within}内排名"),

  SEGMENT("Segment {segment}", "人群{segment}"),
  ON_LIST("On the list {list}", "在名单{list}中"),
  IN_CLASS("{classification} is {classes}", "{classification}为{classes}"),
  IN_CLASSES("{classification} is one of {classes}", "{classification}属于{classes}"),
  MOVED("{classification} moved from {from} to {to}", "{classification}由{from}变为{to}"),
  MOVED_IN("in the last {period}", "近{period}内"),
  SAMPLE("Random {percent} of all members", "全体会员随机抽取{percent}"),

  OR(" or ", "或"),
  NOT("not ({clauses})", "不满足（{clauses}）"),
  EVERYONE("Everyone", "全体会员"),
  LEAVES_OUT("{rest}. Leaves out: {out}", "{rest}。排除：{out}"),
  BRACKET("({inside})", "（{inside}）"),
  ALL_OF_THESE("All of these", "满足全部"),
  ANY_OF_THESE("Any of these", "满足任一"),
  LEAVE_OUT("Leave out", "排除"),
  ROOT("Everyone who matches", "满足以下条件的会员"),
  WAITS_FOR_VALUE(
      "Pick at least one value. Until then this condition counts for nothing.",
      "请至少选择一个取值。选择之前，此条件不参与计算。"),
  INCLUDES_NEVER("Includes members who never had one", "包含从未有过的会员");

  private final String english;
  private final String chinese;

  Phrase(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  String english() {
    return english;
  }

  String chinese() {
    return chinese;
  }
}
