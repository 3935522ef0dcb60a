package facet.query.logic;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Node;
import facet.datasets.condition.SegmentJson;
import facet.query.binding.BoundNode;
import facet.query.binding.ConditionBinder;
import facet.query.club.AdversarialClub;
import facet.query.club.Club;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;

class LogicCheckerTest {
  private static final String AGE = "{'kind': 'attribute', 'field': 'member.age', ";
  private static final String CITY = "{'kind': 'attribute', 'field': 'member.city', ";

  @TempDir private static Path folder;

  private final Club club = AdversarialClub.of(3, 1, folder);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # disjoint ranges and sets
          member.age    | 'op': 'gt', 'value': 60            | 'op': 'lt', 'value': 18            | true
          member.age    | 'op': 'gt', 'value': 17            | 'op': 'lt', 'value': 18            | true
          member.age    | 'op': 'ge', 'value': 18            | 'op': 'le', 'value': 18            | false
          member.balance| 'op': 'gt', 'value': 1.00          | 'op': 'lt', 'value': 1.01          | true
          member.balance| 'op': 'gt', 'value': 1.00          | 'op': 'lt', 'value': 1.02          | false
          member.tier   | 'op': 'ge', 'value': 'gold'        | 'op': 'lt', 'value': 'gold'        | true
          member.tier   | 'op': 'notIn', 'values': ['none', 'silver'] | 'op': 'le', 'value': 'silver' | true
          member.city   | 'op': 'in', 'values': ['上海']      | 'op': 'notIn', 'values': ['上海']   | true
          member.city   | 'op': 'lt', 'value': '𠮷'           | 'op': 'gt', 'value': '\uFF5E'      | false
          member.city   | 'op': 'startsWith', 'value': 'sh'  | 'op': 'startsWith', 'value': 'Ha'  | true
          member.city   | 'op': 'startsWith', 'value': 'sh'  | 'op': 'contains', 'value': 'Ha'    | false
          member.city   | 'op': 'eq', 'value': '上海'         | 'op': 'endsWith', 'value': '州'     | true
          # missing and present, yes and no
          member.city   | 'op': 'isNull'                     | 'op': 'notNull'                    | true
          member.city   | 'op': 'isNull'                     | 'op': 'contains', 'value': '海'     | true
          member.wechat | 'op': 'eq', 'value': true          | 'op': 'eq', 'value': false         | true
          # a date is all of its day
          member.seen_at| 'op': 'eq', 'value': '2024-01-31'  | 'op': 'gt', 'value': '2024-01-31T23:59:59' | false
          member.seen_at| 'op': 'le', 'value': '2024-01-31'  | 'op': 'ge', 'value': '2024-02-01T00:00:00' | true
          """)
  void conditions_of_one_field_contradict_each_other(
      String field, String one, String two, boolean contradiction) {
    var conditions =
        List.of(one, two).stream()
            .map(test -> "{'kind': 'attribute', 'field': '%s', %s}".formatted(field, test))
            .collect(Collectors.joining(", "));
    assertThat(found("{'kind': 'all', 'of': [" + conditions + "]}"))
        .isEqualTo(
            contradiction
                ? "CONTRADICTION /where/of/0 /where/of/1: remove /where/of/0 changing it,"
                    + " remove /where/of/1 changing it"
                : "");
  }

  @Test
  void events_that_happened_and_did_not_contradict_each_other() {
    assertThat(
            found(
                """
                {'kind': 'all', 'of': [
                  {'kind': 'didNot', 'event': 'order', 'window': {'last': 12, 'unit': 'month'}},
                  {'kind': 'did', 'event': 'order', 'window': {'last': 30, 'unit': 'day'},
                   'measure': {'fn': 'sum', 'field': 'order.amount'}, 'op': 'ge', 'value': 500}]}
                """))
        .startsWith("CONTRADICTION /where/of/0 /where/of/1");
  }

  @Test
  void three_conditions_contradict_that_agree_in_pairs() {
    var tier = "{'kind': 'attribute', 'field': 'member.tier', 'op': 'in', 'values': [%s]}";
    assertThat(
            found(
                "{'kind': 'all', 'of': [%s, %s, %s]}"
                    .formatted(
                        tier.formatted("'none', 'silver'"),
                        tier.formatted("'silver', 'gold'"),
                        tier.formatted("'none', 'gold'"))))
        .startsWith("CONTRADICTION /where/of/0 /where/of/1 /where/of/2:");
  }

  @Test
  void a_condition_and_its_not_contradict_each_other_through_a_saved_segment() {
    assertThat(
            found(
                """
                {'kind': 'all', 'of': [
                  {'kind': 'segment', 'id': 'web_buyers'},
                  {'kind': 'segment', 'id': 'not_web'}]}
                """))
        .startsWith("CONTRADICTION /where/of/0 /where/of/1");
  }

  @Test
  void an_any_covers_everything_when_it_names_the_missing_too() {
    var any =
        "{'kind': 'any', 'of': ["
            + AGE
            + "'op': 'lt', 'value': 18}, "
            + AGE
            + "'op': 'ge', 'value': 18}%s]}";
    assertThat(found(any.formatted(""))).isEmpty();
    assertThat(found(any.formatted(", " + AGE + "'op': 'isNull'}")))
        .startsWith("COVERS_EVERYTHING /where/of/0 /where/of/1 /where/of/2:");
  }

  @Test
  void a_range_that_no_value_lies_in_never_holds() {
    var between = AGE + "'op': 'between', 'from': 60, 'to': 18}";
    assertThat(
            found("{'kind': 'any', 'of': [%s, {'kind': 'list', 'id': 'vip'}]}".formatted(between)))
        .isEqualTo("NEVER /where/of/0: remove /where/of/0");
    assertThat(
            found(
                "{'kind': 'all', 'of': [{'kind': 'metric', 'metric': 'orders', 'op': 'ge', 'value': 0}]}"))
        .isEqualTo("ALWAYS /where/of/0:");
  }

  @Test
  void a_group_that_always_holds_can_go_from_an_all() {
    assertThat(
            found(
                """
                {'kind': 'all', 'of': [
                  {'kind': 'list', 'id': 'vip'},
                  {'kind': 'any', 'of': [
                    {'kind': 'did', 'event': 'visit'}, {'kind': 'didNot', 'event': 'visit'}]}]}
                """))
        .startsWith("COVERS_EVERYTHING /where/of/1/of/0 /where/of/1/of/1: remove /where/of/1,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'event': 'order', 'window': {'last': 12, 'unit': 'month'} | 'event': 'order', 'window': {'last': 3, 'unit': 'month'}
          'event': 'order', 'op': 'ge', 'value': 2 | 'event': 'order', 'op': 'ge', 'value': 5
          'event': 'order' | 'event': 'order', 'where': {'kind': 'attribute', 'field': 'order.channel', 'op': 'eq', 'value': 'web'}
          'event': 'order', 'measure': {'fn': 'max', 'field': 'order.amount'}, 'op': 'gt', 'value': 10 | 'event': 'order', 'measure': {'fn': 'max', 'field': 'order.amount'}, 'op': 'gt', 'value': 20, 'window': {'last': 9, 'unit': 'day'}
          'event': 'order' | 'event': 'order', 'measure': {'fn': 'sum', 'field': 'order.amount'}, 'op': 'lt', 'value': 9
          """)
  void the_wider_of_two_event_conditions_is_redundant(String wide, String narrow) {
    var all = "{'kind': 'all', 'of': [{'kind': 'did', %s}, {'kind': 'did', %s}]}";
    assertThat(found(all.formatted(wide, narrow)))
        .isEqualTo("REDUNDANT /where/of/0 /where/of/1: remove /where/of/0");
    assertThat(found(all.replace("all", "any").formatted(wide, narrow)))
        .isEqualTo("REDUNDANT /where/of/1 /where/of/0: remove /where/of/1");
  }

  @Test
  void a_sum_may_fall_with_more_events_so_nothing_is_said_of_windows() {
    var sum =
        "{'kind': 'did', 'event': 'order', 'op': 'ge', 'value': 500, 'window': {'last': %d, 'unit':"
            + " 'day'}, 'measure': {'fn': 'sum', 'field': 'order.amount'}}";
    assertThat(
            found(
                "{'kind': 'all', 'of': [%s, %s]}".formatted(sum.formatted(30), sum.formatted(60))))
        .isEmpty();
  }

  @Test
  void of_two_that_say_the_same_the_later_goes_unless_it_is_locked() {
    var all =
        "{'kind': 'all', 'of': ["
            + CITY
            + "'op': 'in', 'values': ['b', 'a']}, "
            + CITY
            + "'op': 'in', 'values': ['a', 'b', 'a']%s}]}";
    assertThat(found(all.formatted("")))
        .isEqualTo("DUPLICATE /where/of/1 /where/of/0: remove /where/of/1");
    assertThat(found(all.formatted(", 'locked': true")))
        .isEqualTo("DUPLICATE /where/of/0 /where/of/1: remove /where/of/0");
  }

  @Test
  void what_an_event_must_meet_is_looked_over_too() {
    assertThat(
            found(
                """
                {'kind': 'all', 'of': [{'kind': 'did', 'event': 'order', 'where': {'kind': 'all', 'of': [
                  {'kind': 'attribute', 'field': 'order.amount', 'op': 'gt', 'value': 10},
                  {'kind': 'attribute', 'field': 'order.amount', 'op': 'gt', 'value': 5}]}}]}
                """))
        .isEqualTo(
            "REDUNDANT /where/of/0/where/of/1 /where/of/0/where/of/0: remove"
                + " /where/of/0/where/of/1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'kind': 'not', 'of': {'kind': 'not', 'of': {'kind': 'list', 'id': 'vip'}}} | DOUBLE_NEGATION
          {'kind': 'none', 'of': [{'kind': 'not', 'of': {'kind': 'list', 'id': 'vip'}}]} | DOUBLE_NEGATION
          {'kind': 'not', 'of': {'kind': 'didNot', 'event': 'order'}} | PLAINER_WITHOUT_NOT
          {'kind': 'not', 'of': {'kind': 'did', 'event': 'order'}} | PLAINER_WITHOUT_NOT
          {'kind': 'not', 'of': {'kind': 'attribute', 'field': 'member.age', 'op': 'isNull'}} | PLAINER_WITHOUT_NOT
          {'kind': 'not', 'of': {'kind': 'did', 'event': 'order', 'op': 'ge', 'value': 2}} | ""
          {'kind': 'not', 'of': {'kind': 'list', 'id': 'vip'}, 'muted': true} | ""
          """)
  void a_negation_could_be_plainer(String negation, String code) {
    var where = "{'kind': 'all', 'of': [%s, {'kind': 'sample', 'percent': 9, 'salt': 's'}]}";
    assertThat(found(where.formatted(negation)))
        .isEqualTo(code.isEmpty() ? "" : code + " " + nodesOf(negation) + ": replace /where/of/0");
  }

  private static String nodesOf(String negation) {
    return "/where/of/0 /where/of/0/of" + (negation.contains("none") ? "/0" : "");
  }

  @Test
  void groups_that_add_nothing_can_be_unwrapped() {
    assertThat(
            found(
                """
                {'kind': 'all', 'of': [
                  {'kind': 'any', 'of': [{'kind': 'list', 'id': 'vip'}]},
                  {'kind': 'all', 'of': [{'kind': 'sample', 'percent': 9, 'salt': 's'}, {'kind': 'did', 'event': 'visit'}]}]}
                """))
        .isEqualTo(
            """
            GROUP_OF_ONE /where/of/0: replace /where/of/0
            NESTED_GROUP /where/of/1 /where: replace /where\
            """);
  }

  @Test
  void a_negation_that_lets_in_the_missing_says_so() {
    var not = "{'kind': 'not', 'of': " + CITY + "'op': 'eq', 'value': '上海'}}";
    assertThat(found("{'kind': 'all', 'of': [" + not + "]}"))
        .isEqualTo(
            "LETS_MISSING_IN /where/of/0/of /where/of/0 member.city 7: replace /where/of/0 changing"
                + " it");
    assertThat(found("{'kind': 'all', 'of': [" + not + ", " + CITY + "'op': 'notNull'}]}"))
        .isEmpty();
  }

  @Test
  void an_is_not_that_leaves_out_the_missing_says_so() {
    var ne = CITY + "'op': 'ne', 'value': '上海'}";
    assertThat(found("{'kind': 'all', 'of': [" + ne + "]}"))
        .isEqualTo("LEAVES_MISSING_OUT /where/of/0 member.city 7: replace /where/of/0 changing it");
    assertThat(found("{'kind': 'any', 'of': [" + ne + ", " + CITY + "'op': 'isNull'}]}")).isEmpty();
    assertThat(found("{'kind': 'all', 'of': [" + ne.replace("city", "key") + "]}")).isEmpty();
  }

  @Test
  void nearly_the_same_members_or_the_same_meaning_make_twins_of_segments() {
    var young = AGE + "'op': 'lt', 'value': 18}";
    var saved =
        List.of(
            saved("a", young, 0, 100),
            saved("b", AGE + "'op': 'le', 'value': 17}", 0, 100),
            saved("c", "{'kind': 'list', 'id': 'vip'}", 0, 95),
            saved("d", "{'kind': 'did', 'event': 'visit'}", 0, 94),
            saved("e", "{'kind': 'didNot', 'event': 'visit'}", 0, 0),
            saved("f", "{'kind': 'sample', 'percent': 9, 'salt': 's'}", 0, 0));
    assertThat(SavedSegments.twins(saved))
        .containsExactly(
            new SavedSegments.Twins("a", "b", true, 1),
            new SavedSegments.Twins("a", "c", false, 0.95),
            new SavedSegments.Twins("b", "c", false, 0.95),
            new SavedSegments.Twins("c", "d", false, 94 / 95.0));
  }

  private SavedSegments.Saved saved(String id, String where, long from, long to) {
    return new SavedSegments.Saved(id, bound(read(where)), RoaringBitmap.bitmapOfRange(from, to));
  }

  private String found(String where) {
    var node = read(where);
    return new LogicChecker(field -> OptionalLong.of(7))
        .check(node, bound(node)).stream()
            .map(LogicCheckerTest::text)
            .collect(Collectors.joining("\n"));
  }

  private BoundNode bound(Node where) {
    return new ConditionBinder(club.model(), club.catalog(), Club.AS_OF)
        .bind(where)
        .orThrow(ErrorCode.INTERNAL, "");
  }

  private static Node read(String where) {
    var json =
        """
        {"format": "facet-segment/1", "dataset": "club", "name": "n", "where": %s}
        """
            .formatted(where.replace('\'', '"'));
    return SegmentJson.read(json).orThrow(ErrorCode.INTERNAL, where).where();
  }

  private static String text(Finding finding) {
    var missing =
        finding
            .missing()
            .map(of -> " " + of.field().path() + " " + of.members().orElseThrow())
            .orElse("");
    return (finding.code()
            + " "
            + String.join(" ", finding.nodes())
            + missing
            + ": "
            + finding.fixes().stream()
                .map(LogicCheckerTest::text)
                .collect(Collectors.joining(", ")))
        .strip();
  }

  private static String text(Fix fix) {
    return (fix instanceof Fix.Remove ? "remove " : "replace ")
        + fix.path()
        + (fix.keepsMembers() ? "" : " changing it");
  }
}
