package facet.workbench.problems;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Checked;
import facet.datasets.ErrorCode;
import facet.datasets.Problem;
import facet.datasets.model.MemberModel;
import facet.datasets.model.ModelReader;
import facet.datasets.sample.JewelleryClub;
import facet.query.binding.Catalog;
import facet.query.binding.ConditionBinder;
import facet.workbench.segments.NodeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemWordsTest {
  private static final MemberModel MODEL = model();
  private static final ConditionBinder BINDER =
      new ConditionBinder(MODEL, Catalog.empty(), LocalDate.of(2026, 10, 31));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"kind":"attribute","field":"member.gone","op":"eq","value":1} | 条件项“member.gone”已不存在。请删除此条件或另选一项。
          {"kind":"attribute","field":"member.tier","op":"eq","value":"tin"} | 没有取值“tin”。可用的有：
          {"kind":"attribute","field":"member.joined_on","op":"ge","value":"soon"} | “soon”不是日期。请写成 2026-10-31。
          {"kind":"attribute","field":"member.joined_on","op":"contains","value":"1"} | 此类字段不能用“contains”。
          {"kind":"anniversary","field":"member.tier","next":3,"unit":"day"} | “member.tier”不是日期，没有周年日。请选择日期字段。
          {"kind":"compare","left":"member.tier","op":"eq","right":"member.joined_on"} | “member.tier”与“member.joined_on”类型不同，无法比较。
          {"kind":"metric","metric":"gone","op":"ge","value":1} | 指标“gone”已不存在。
          {"kind":"did","event":"gone"} | 事件“gone”已不存在。可用的有：
          {"kind":"segment","id":"gone"} | 没有已保存的人群“gone”。
          {"kind":"list","id":"gone"} | 截至2026-10-31没有名单“gone”。
          {"kind":"score","score":"gone","op":"ge","value":1} | 截至2026-10-31没有模型得分“gone”。
          {"kind":"predicate","text":"nonsense > 3"} | 没有条件项“nonsense”。
          {"kind":"predicate","text":"spend_365d >"} | 从这里开始无法识别。
          {"kind":"predicate","text":"spend_365d + 3"} | 这是取值，不是条件。请写成比较。
          """)
  void mistakes_in_conditions_are_told_in_chinese(String json, String told) {
    var problem = problems(json).getFirst();

    assertThat(ProblemWords.in(Locale.SIMPLIFIED_CHINESE).of(problem)).contains(told);
    assertThat(ProblemWords.in(Locale.ENGLISH).of(problem)).startsWith(problem.what());
  }

  @Test
  void what_is_named_is_never_translated() {
    var problem = new Problem("/where", "There is no value 'text'.", "There are: a number, text.");

    assertThat(ProblemWords.in(Locale.CHINA).of(problem))
        .isEqualTo("没有取值“text”。可用的有：a number, text。");
  }

  @Test
  void what_no_phrase_fits_stays_as_it_is() {
    var problem = new Problem("/where", "The moon is $1 {0} away.", "");

    assertThat(ProblemWords.in(Locale.CHINA).of(problem)).isEqualTo(problem.what());
  }

  private static List<Problem> problems(String json) {
    var node = NodeJson.read(json).orThrow(ErrorCode.INVALID_DOCUMENT, json);
    return BINDER.bind(node) instanceof Checked.Invalid<?>(var problems) ? problems : List.of();
  }

  private static MemberModel model() {
    try (var in = JewelleryClub.class.getResourceAsStream("model.yaml")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ModelReader.read("model.yaml", text).orThrow(ErrorCode.INVALID_DOCUMENT, "model.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
