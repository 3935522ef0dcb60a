package facet.workbench.segments.sentence;

import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Node;
import facet.datasets.condition.Period;
import facet.datasets.condition.Test;
import facet.datasets.condition.Top;
import facet.datasets.condition.Window;
import facet.workbench.segments.sentence.grammar.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The slots of phrases and what goes into each.
final class Slots {
  static final Slot<Literal> VALUE = new Slot<>("value");
  static final Slot<String> TEXT_VALUE = new Slot<>("value");
  static final Slot<LocalDate> DAY = new Slot<>("value");
  static final Slot<String> RIGHT = new Slot<>("value");
  static final Slot<List<Literal>> VALUES = new Slot<>("values");
  static final Slot<Literal> FROM = new Slot<>("from");
  static final Slot<Literal> TO = new Slot<>("to");
  static final Slot<Period> PERIOD = new Slot<>("period");
  static final Slot<Test> TEST = new Slot<>("test");

  static final Slot<LocalDate> FIRST = new Slot<>("first");
  static final Slot<LocalDate> LAST = new Slot<>("last");
  static final Slot<CalendarUnit> UNIT = new Slot<>("unit");
  static final Slot<Integer> FAR = new Slot<>("from");
  static final Slot<Integer> NEAR = new Slot<>("to");

  static final Slot<String> EVENT = new Slot<>("event");
  static final Slot<String> FIELD = new Slot<>("field");
  static final Slot<EventRules.Asked> WHAT = new Slot<>("what");
  static final Slot<String> NONE_OF = new Slot<>("what");
  static final Slot<Optional<Node>> WHERE = new Slot<>("where");
  static final Slot<Condition> INSIDE_WHERE = new Slot<>("where");
  static final Slot<Window> WINDOW = new Slot<>("window");
  static final Slot<List<Condition.Step>> STEPS = new Slot<>("steps");
  static final Slot<Optional<Boolean>> ABSENT = new Slot<>("absent");
  static final Slot<Optional<String>> SAME = new Slot<>("same");
  static final Slot<Optional<Period>> WITHIN = new Slot<>("within");

  static final Slot<String> SUBJECT = new Slot<>("subject");
  static final Slot<FieldRules.Against> AGAINST = new Slot<>("against");
  static final Slot<String> METRIC = new Slot<>("metric");
  static final Slot<Integer> COUNT = new Slot<>("count");
  static final Slot<Integer> TILE = new Slot<>("tile");
  static final Slot<Integer> OF = new Slot<>("of");
  static final Slot<Top> TOP = new Slot<>("top");
  static final Slot<RankRules.Ranked> RANKED = new Slot<>("ranked");
  static final Slot<Optional<String>> EACH = new Slot<>("within");
  static final Slot<String> GROUPED = new Slot<>("within");
  static final Slot<Optional<Node>> AMONG = new Slot<>("among");
  static final Slot<Condition> INSIDE_AMONG = new Slot<>("among");

  static final Slot<String> SEGMENT = new Slot<>("segment");
  static final Slot<Optional<Integer>> VERSION = new Slot<>("version");
  static final Slot<String> LIST = new Slot<>("list");
  static final Slot<String> CLASSIFICATION = new Slot<>("classification");
  static final Slot<List<String>> CLASSES = new Slot<>("classes");
  static final Slot<List<String>> FROM_CLASSES = new Slot<>("from");
  static final Slot<List<String>> TO_CLASSES = new Slot<>("to");
  static final Slot<MemberRules.Change> MOVED = new Slot<>("moved");
  static final Slot<Period> SINCE = new Slot<>("since");
  static final Slot<BigDecimal> PERCENT = new Slot<>("percent");
  static final Slot<BigDecimal> SAMPLE = new Slot<>("sample");
  static final Slot<String> SALT = new Slot<>("salt");
  static final Slot<String> TEXT = new Slot<>("text");
  static final Slot<Condition> INSIDE = new Slot<>("inside");
  static final Slot<List<Node>> NODES = new Slot<>("inside");
  static final Slot<List<Node>> OUT = new Slot<>("out");

  private Slots() {}
}
