package facet.workbench.segments.sentence;

/// Everything a sentence is made of, in English and in Chinese, with `{slots}` where names and
/// values go, in the language's own order. The first pattern is written; those behind a bar are
/// understood too. Words in `[brackets]` are for cards alone, words in `<these>` for running text.
enum Phrase {
  IS("is {value} | = {value} | equals {value}", "为{value} | 是{value} | = {value} | 等于{value}"),
  IS_NOT(
      "is not {value} | != {value} | ≠ {value} | <> {value} | isn't {value}",
      "不为{value} | 不是{value} | != {value} | ≠ {value} | 不等于{value}"),
  EQUALS("equals {value}", "等于{value}"),
  DIFFERS("differs from {value} | is different from {value}", "不等于{value}"),
  LESS(
      "less than {value} | is less than {value} | below {value} | is below {value} | under {value}"
          + " | < {value}",
      "低于{value} | 小于{value} | 少于{value} | < {value}"),
  AT_MOST(
      "at most {value} | is at most {value} | no more than {value} | up to {value} | <= {value}"
          + " | ≤ {value}",
      "不高于{value} | 至多{value} | 最多{value} | 不超过{value} | 小于等于{value} | <= {value} | ≤ {value}"),
  MORE(
      "more than {value} | is more than {value} | above {value} | is above {value} | over {value}"
          + " | greater than {value} | is greater than {value} | > {value}",
      "高于{value} | 大于{value} | 多于{value} | 超过{value} | > {value}"),
  AT_LEAST(
      "at least {value} | is at least {value} | no less than {value} | not less than {value}"
          + " | >= {value} | ≥ {value}",
      "不低于{value} | 至少{value} | 不少于{value} | 大于等于{value} | >= {value} | ≥ {value}"),
  ON("on {value} | is {value} | is on {value} | = {value}", "为{value} | 是{value} | = {value}"),
  NOT_ON("not on {value} | is not {value} | is not on {value}", "不为{value} | 不是{value}"),
  EARLIER("earlier than {value} | is earlier than {value} | < {value}", "在{value}之前 | < {value}"),
  ON_OR_BEFORE(
      "on or before {value} | is on or before {value} | <= {value} | ≤ {value}",
      "不晚于{value} | <= {value} | ≤ {value}"),
  LATER("later than {value} | is later than {value} | > {value}", "在{value}之后 | > {value}"),
  ON_OR_AFTER(
      "on or after {value} | is on or after {value} | since {value} | >= {value} | ≥ {value}",
      "不早于{value} | >= {value} | ≥ {value}"),
  BEFORE("before {value} | is before {value}", "早于{value}"),
  AFTER("after {value} | is after {value}", "晚于{value}"),
  SAME(
      "is the same as {value} | is {value} | equals {value} | = {value}", "与{value}相同 | 等于{value}"),
  NOT_SAME(
      "is not the same as {value} | is not {value} | differs from {value} | != {value} | ≠ {value}",
      "与{value}不同 | 不等于{value} | 不为{value}"),
  BETWEEN(
      "between {from} and {to} | is between {from} and {to} | from {from} to {to}",
      "介于{from}至{to} | 在{from}至{to}之间 | 介于{from}和{to} | 介于{from}与{to}之间"),
  IS_AMONG(
      "is[ one of] {values} | is one of {values} | in {values} | = {values}",
      "属于{values} | 为{values} | 是{values}"),
  IS_ONE_OF("is one of {values}", "属于{values}"),
  IS_NONE_OF(
      "is none of {values} | is not {values} | is neither {values}", "不属于{values} | 不为{values}"),
  CONTAINS("contains {value} | includes {value}", "包含{value} | 含{value}"),
  STARTS_WITH("starts with {value} | begins with {value}", "开头为{value} | 以{value}开头"),
  ENDS_WITH("ends with {value}", "结尾为{value} | 以{value}结尾"),
  IS_MISSING("is missing | is empty | is unknown", "未填写 | 为空 | 缺失"),
  IS_KNOWN("is known | is not missing | is not empty", "已填写 | 不为空"),
  IN_LAST("in the last {period} | within the last {period}", "在最近{period}内 | 近{period}内"),
  IN_NEXT("within the next {period} | in the next {period}", "在未来{period}内 | 未来{period}内"),
  AT_LEAST_AGO("at least {period} ago", "距今至少{period}"),
  LESS_THAN_AGO("less than {period} ago", "距今不到{period}"),
  YES("yes | true", "是 | 真"),
  NO("no | false", "否 | 假"),

  ANY_TIME("at any time | ever | at all", "不限时间"),
  WINDOW_LAST(
      "in the last {period} | within the last {period} | in the past {period}",
      "近{period} | 近{period}内 | 最近{period} | 最近{period}内 | 过去{period}内"),
  WINDOW_BETWEEN(
      "from {first} to {last} | between {first} and {last}",
      "{first}至{last} | 从{first}到{last} | {first}到{last}"),
  WINDOW_THIS("this {unit}", "{unit}"),
  WINDOW_AGO(
      "between {from} and {to} {unit} ago | {from} to {to} {unit} ago", "{from}至{to}{unit}前"),

  WITH("with ({where}) | where ({where})", "（{where}） | （其中{where}） | 其中（{where}）"),
  WITH_ALONE("with {where} | where {where}", "（其中{where}） | （{where}） | 其中{where}"),
  HAPPENED(
      "has {event} {test} | did {event} | had {event} | has an {event} | has a {event} | at least"
          + " one {event} | has {event} at least once",
      "有{event}{test} | 有过{event} | 有{event}至少1次"),
  ONCE("at least once", "至少 1 次"),
  NEVER(
      "no {event} | has no {event} | had no {event} | did not {event}",
      "无{event} | 没有{event} | 未有{event}"),
  TIMES("{event} {test} times | has {event} {test} times", "{event}次数{test} | {event}次数{test}次"),
  SUM("{field} in total {test} | total {field} {test}", "{field}合计{test} | {field}总计{test}"),
  AVERAGE(
      "{field} on average {test} | average {field} {test}", "{field}平均{test} | 平均{field}{test}"),
  SMALLEST("smallest {field} {test}", "{field}最小值{test}"),
  LARGEST("largest {field} {test}", "{field}最大值{test}"),
  DISTINCT("different values of {field} {test}", "{field}种类数{test}"),
  FIRST("first {field} {test}", "首次{field}{test}"),
  LAST("last {field} {test}", "最近一次{field}{test}"),
  RECENCY(
      "days since last {event} {test} | days since the last {event} {test}", "距上次{event}的天数{test}"),
  FOR_EVENT("for {event}: {what}", "就{event}：{what}"),
  DID(
      "{what} {where} {window} | {window} {what} {where} | {window}, {what} {where} | {what}"
          + " {window} {where}",
      "{window}{what}{where} | {window}，{what}{where} | {what}{where}{window}"),

  SEQUENCE("in this order: {steps} {window}", "{window}依次：{steps} | {window}依次{steps}"),
  STEPS("{steps} {window}", "{window}{steps}"),
  STEP(
      "{absent} {event} {where} {same} {within} | {absent} {event} {within} {where} {same}",
      "{within}{absent}{event}{where}{same} | {absent}{within}{event}{where}{same}"),
  STEP_ABSENT("no", "没有 | 无"),
  STEP_SAME("with the same {field}", "（{field}相同）"),
  STEP_WITHIN("within {period}", "{period}内"),

  YEARLY(
      "{field} comes round within the next {period} | {field} comes round in the next {period}",
      "{field}周年日在未来{period}内 | 未来{period}内过{field}"),
  YEARLY_LUNAR(
      "{field} comes round by the lunar calendar within the next {period}",
      "{field}农历周年日在未来{period}内"),

  TOP("top {top} by {metric}", "{metric}前{top}"),
  LOWEST("lowest {top} by {metric} | bottom {top} by {metric}", "{metric}后{top}"),
  PART("part {tile} of {of} by {metric}", "{metric}排在{of} 等分的第 {tile} 份"),
  PART_FROM_TOP("part {tile} of {of} from the top by {metric}", "{metric}排在{of} 等分倒数第 {tile} 份"),
  MEMBERS("{count} | {count} members", "{count} 名 | {count}名会员 | {count}人"),
  WITHIN_EACH("within each {within} | in each {within}", "<，>在每个{within}内排名 | 在每个{within}内"),
  AMONG("among members with ({among}) | among ({among})", "<，>仅在会员（{among}）中比较 | 仅限（{among}）"),
  RANK("{ranked} {within} {among}", "{ranked}{within}{among}"),

  SEGMENT(
      "<in >segment {segment} {version} | segment {segment} {version} | member of segment {segment}"
          + " {version}",
      "[人群]<属于人群>{segment}{version} | 人群{segment}{version} | 在人群{segment}{version}中"),
  TAGGED(
      "tagged {segment} | has the tag {segment} | with the tag {segment}",
      "带有标签{segment} | 有标签{segment}"),
  ON_LIST("on the list {list} | on list {list}", "在名单{list}中"),
  IN_CLASSES(
      "{classification} is[ one of] {classes} | {classification} is one of {classes} |"
          + " {classification} in {classes} | {classification} = {classes}",
      "{classification}属于{classes} | {classification}为{classes} | {classification}是{classes}"),
  IN_CLASS("{classification} is {classes}", "{classification}为{classes}"),
  MOVED(
      "{classification} moved from {from} to {to}",
      "{classification}由{from}变为{to} | {classification}从{from}变为{to}"),
  MOVED_IN("in the last {period} | within the last {period}", "近{period}内 | 最近{period}内"),
  MOVE("{moved} {since}", "{since}{moved} | {since}，{moved}"),
  SAMPLE(
      "random {percent} of all members | {percent} of all members at random",
      "全体会员随机抽取{percent} | 随机抽取{percent}"),
  DRAWN("drawn as {salt}", "<，>抽签号{salt}"),
  DRAW("{sample} {salt}", "{sample}{salt}"),
  PREDICATE("matches {text}", "符合{text}"),

  COMPARE("{subject} {against}", "{subject}{against}"),
  ATTRIBUTE("{subject} {test}", "{subject}{test} | {subject}的{test}"),
  GROUP("({inside})", "（{inside}）"),
  ALL_OF_ONE("all of ({inside})", "满足全部（{inside}）"),
  ANY_OF_ONE("any of ({inside})", "满足任一（{inside}）"),
  NONE_OF("none of ({inside})", "均不满足（{inside}）"),
  NOT("not ({inside}) | not {inside}", "不满足（{inside}） | 并非（{inside}）"),
  EVERYONE("everyone | all members", "全体会员 | 所有会员"),
  LEAVES_OUT(
      "leaves out: {out} | leave out: {out} | excludes: {out} | excluding: {out}",
      "排除：{out} | 排除{out} | 不含：{out}"),

  WHERE("with", "其中"),
  AND_WHERE("and", "且"),
  FURTHER_VALUES("{hidden} more", "等 {all} 项"),
  ALL_OF_THESE("All of these", "满足全部"),
  ANY_OF_THESE("Any of these", "满足任一"),
  LEAVE_OUT("Leave out", "排除"),
  ROOT("Everyone who matches", "满足以下条件的会员"),
  WAITS_FOR_VALUE(
      "Pick at least one value. Until then this condition counts for nothing.",
      "请至少选择一个取值。选择之前，此条件不参与计算。"),
  WAITS_FOR_TEXT(
      "Type a condition. Until then this one counts for nothing.", "请输入条件。输入之前，此条件不参与计算。"),
  WAITS_FOR_LIST(
      "Choose a list, or paste one. Until then this condition counts for nothing.",
      "请选择或粘贴一份名单。在此之前，此条件不参与计算。"),
  INCLUDES_NEVER("Includes members who never had one", "包含从未有过的会员"),

  A_CONDITION("a condition", "一个条件"),
  A_TERM("the name of a term", "业务术语的名称"),
  AN_EVENT("the name of an event", "事件的名称"),
  A_TEST("a comparison, such as “is” or “at least”", "比较方式，如“为”或“不低于”"),
  A_VALUE("a value", "一个取值"),
  A_TEXT("a text in quotes", "引号中的文字"),
  A_NUMBER("a number", "一个数字"),
  A_DATE("a date", "一个日期"),
  A_PERIOD("a length of time, such as 30 days", "时长，如30天"),
  A_CLASS("the name of a class", "等级的名称"),
  A_SEGMENT("the name of a saved segment in quotes", "引号中的人群名称"),
  A_LIST("the name of a list in quotes", "引号中的名单名称"),
  THE_END("the end of the sentence", "句子结束"),
  OR_ELSE(" or ", "或"),
  UNEXPECTED("Expected {expected}, found “{found}”.", "此处应为{expected}，却是“{found}”。"),
  UNFINISHED("The sentence stops early. Expected {expected}.", "句子没有写完，此处应为{expected}。"),
  AMBIGUOUS("This can be read in {count} ways. Say which: {ways}", "这句话有{count}种读法，请写明是哪一种：{ways}");

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
