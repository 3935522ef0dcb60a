package facet.workbench.segments.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Condition;
import facet.datasets.model.MemberModel;
import facet.datasets.model.ModelReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Sentences as people type them, and what they are told when one makes no sense.
class TypedSentenceTest {
  private static final Names NAMES =
      new Names(Map.of(), Map.of("vip", "VIP 2025"), Map.of(), Map.of(), Map.of());
  private static final ConditionSentence ENGLISH = sentences(Locale.ENGLISH);
  private static final ConditionSentence CHINESE = sentences(Locale.SIMPLIFIED_CHINESE);

  private static ConditionSentence sentences(Locale locale) {
    return new ConditionSentence(model(), NAMES, locale);
  }

  private static MemberModel model() {
    try {
      var text =
          Files.readString(
              Path.of("src/test/resources/facet/workbench/segments/model.yaml"),
              StandardCharsets.UTF_8);
      return ModelReader.read("model.yaml", text).orThrow(ErrorCode.INVALID_DOCUMENT, "model.yaml");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What a typed sentence means, as Facet says it; a refusal as `place: why`.
  private static String heard(String typed, ConditionSentence by) {
    return switch (by.read(typed)) {
      case SentenceReading.Understood(var where) -> by.words(where);
      case SentenceReading.Refused(var at, var why) -> at + ": " + why;
    };
  }

  @Test
  void case_spaces_and_width_of_marks_do_not_matter() {
    assertThat(heard("tier  IS gold OR carat", ENGLISH)).isEqualTo("Tier is Gold or Carat");
    assertThat(heard("会员等级 属于 金卡 或 克拉", CHINESE)).isEqualTo("会员等级属于金卡或克拉");
    assertThat(heard("在名单\"VIP 2025\"中,或积分不低于１２００.", CHINESE))
        .isEqualTo("在名单“VIP 2025”中，或积分不低于1,200 pts。");
    assertThat(heard("积分不低于１，２００", CHINESE)).isEqualTo("积分不低于1,200 pts");
  }

  @Test
  void signs_and_other_words_are_understood() {
    assertThat(heard("Points >= 1200", ENGLISH)).isEqualTo("Points at least 1,200 pts");
    assertThat(heard("points is at least 1200 pts", ENGLISH))
        .isEqualTo("Points at least 1,200 pts");
    assertThat(heard("近12个月消费至少5万", CHINESE)).isEqualTo("近12个月消费不低于 ¥50,000");
    assertThat(heard("joined on before 2026-03-01", ENGLISH))
        .isEqualTo("Joined on before 1 Mar 2026");
    assertThat(heard("City is Hong Kong", ENGLISH)).isEqualTo("City is “Hong Kong”");
    assertThat(heard("in the last 12 months has order", ENGLISH))
        .isEqualTo("Has Order in the last 12 months");
    assertThat(heard("no order", ENGLISH)).isEqualTo("No Order at any time");
  }

  @Test
  void either_language_is_read_in_the_other() {
    assertThat(heard("会员等级属于金卡或克拉，且近180天无订单。", ENGLISH))
        .isEqualTo("Tier is Gold or Carat, and no Order in the last 180 days.");
    assertThat(heard("会员等级 is gold", ENGLISH)).isEqualTo("Tier is Gold");
    assertThat(heard("Tier is Gold", CHINESE)).isEqualTo("会员等级为金卡");
  }

  @Test
  void what_makes_no_sense_is_refused_where_it_stops_making_sense() {
    assertThat(heard("Tier is Gold, and Pionts at least 5.", ENGLISH))
        .isEqualTo("18: Expected a condition, found “Pionts”.");
    assertThat(heard("Points at least gold", ENGLISH))
        .isEqualTo(
            "16: Expected a value or a length of time, such as 30 days or the name of a term,"
                + " found “gold”.");
    assertThat(heard("Tier is", ENGLISH)).startsWith("7: The sentence stops early. Expected ");
    assertThat(heard("积分不低于", CHINESE)).startsWith("5: 句子没有写完，此处应为一个取值");
    assertThat(heard("City contains “x", ENGLISH))
        .isEqualTo("16: The sentence stops early. Expected ”.");
  }

  @Test
  void a_name_that_two_things_bear_is_not_guessed() {
    assertThat(ENGLISH.read("Shop is “1”")).isInstanceOf(SentenceReading.Refused.class);
  }

  @Test
  void a_group_typed_without_a_full_stop_is_a_group() {
    assertThat(ENGLISH.read("Tier is Gold and City is missing"))
        .isInstanceOfSatisfying(
            SentenceReading.Understood.class,
            read -> assertThat(read.where().condition()).isInstanceOf(Condition.Group.class));
  }
}
