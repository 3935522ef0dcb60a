package facet.workbench.segments.overview;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.workbench.segments.NodeJson;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleDiffTest {
  private static final String GOLD = attribute("tier", "gold");
  private static final String SILVER = attribute("tier", "silver");
  private static final String SHANGHAI = attribute("city", "上海");
  private static final String NO_ORDER = "{'kind': 'didNot', 'event': 'order'}";

  @Test
  void the_same_rules_differ_in_nothing() {
    assertThat(RuleDiff.of(all(GOLD, SHANGHAI), all(GOLD, SHANGHAI)).isSame()).isTrue();
  }

  @Test
  void a_term_asked_otherwise_is_changed_and_others_come_and_go() {
    assertThat(text(all(GOLD, SHANGHAI), all(SILVER, NO_ORDER)))
        .isEqualTo(
            """
            SAME all
              CHANGED member.tier -> member.tier
              REMOVED member.city
              ADDED order
            """);
  }

  @Test
  void a_new_condition_between_old_ones_leaves_them_as_they_are() {
    assertThat(text(all(GOLD, SHANGHAI), all(GOLD, NO_ORDER, SHANGHAI)))
        .isEqualTo(
            """
            SAME all
              SAME member.tier
              ADDED order
              SAME member.city
            """);
  }

  @Test
  void what_left_here_and_came_there_was_moved() {
    assertThat(text(all(GOLD, SHANGHAI), all(GOLD, group("any", SHANGHAI, NO_ORDER))))
        .isEqualTo(
            """
            SAME all
              SAME member.tier
              MOVED_OUT member.city
              ADDED any
                MOVED_IN member.city
                ADDED order
            """);
  }

  @Test
  void a_group_of_another_kind_keeps_what_is_in_it() {
    assertThat(text(all(group("any", GOLD, SHANGHAI)), all(group("none", GOLD, SHANGHAI))))
        .isEqualTo(
            """
            SAME all
              CHANGED any -> none
                SAME member.tier
                SAME member.city
            """);
  }

  @Test
  void a_mute_is_a_change() {
    var muted = GOLD.replace("'kind'", "'muted': true, 'kind'");
    assertThat(RuleDiff.of(all(GOLD), all(muted)).count(RuleDiff.Change.CHANGED)).isEqualTo(1);
  }

  /// Whatever the two trees are, reading the rows of one side gives that side.
  @Test
  void every_condition_of_both_sides_is_in_exactly_one_row() {
    long seed = 20_261_122;
    var random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      var before = all(tree(random, 3), tree(random, 2));
      var after = all(tree(random, 3), tree(random, 2), tree(random, 1));
      var rows = RuleDiff.of(before, after).rows();
      assertThat(rows.stream().flatMap(row -> row.before().stream()).toList())
          .as("seed %d, round %d", seed, i)
          .hasSize(size(before));
      assertThat(rows.stream().flatMap(row -> row.after().stream()).map(Node::condition).toList())
          .as("seed %d, round %d", seed, i)
          .hasSize(size(after));
    }
  }

  private static String tree(Random random, int depth) {
    var leaves = new String[] {GOLD, SILVER, SHANGHAI, NO_ORDER};
    if (depth == 0 || random.nextInt(3) == 0) {
      return leaves[random.nextInt(leaves.length)];
    }
    var kinds = new String[] {"all", "any", "none"};
    return group(kinds[random.nextInt(3)], tree(random, depth - 1), tree(random, depth - 1));
  }

  private static int size(Node node) {
    return 1
        + (node.condition() instanceof Condition.Group group
            ? group.of().stream().mapToInt(RuleDiffTest::size).sum()
            : 0);
  }

  private static String text(Node before, Node after) {
    return RuleDiff.of(before, after).rows().stream()
        .map(row ->
            "  ".repeat(row.level())
                + row.change()
                + " "
                + (row.change() == RuleDiff.Change.CHANGED
                    ? name(row.before().orElseThrow()) + " -> " + name(row.after().orElseThrow())
                    : name(row.node())))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String name(Node node) {
    if (node.condition() instanceof Condition.Group group) {
      return group.quantifier().spelling();
    }
    if (node.condition() instanceof Condition.Attribute attribute) {
      return attribute.field();
    }
    return ((Condition.DidNot) node.condition()).event();
  }

  private static String attribute(String field, String value) {
    return "{'kind': 'attribute', 'field': 'member.%s', 'op': 'eq', 'value': '%s'}"
        .formatted(field, value);
  }

  private static String group(String kind, String... of) {
    return "{'kind': '%s', 'of': [%s]}".formatted(kind, String.join(", ", of));
  }

  private static Node all(String... of) {
    return NodeJson.read(group("all", of).replace('\'', '"')).found().orElseThrow();
  }
}
