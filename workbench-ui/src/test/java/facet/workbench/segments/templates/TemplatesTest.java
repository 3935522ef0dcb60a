package facet.workbench.segments.templates;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.ErrorCode;
import facet.datasets.model.MemberModel;
import facet.datasets.model.ModelReader;
import facet.datasets.sample.JewelleryClub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

  @Test
  void the_jewellery_club_can_answer_all_of_them() throws IOException {
    try (var in = JewelleryClub.class.getResourceAsStream("model.yaml")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(offered(model(text))).containsExactlyElementsOf(Templates.ids());
    }
  }

  @Test
  void another_trade_is_offered_what_its_model_knows_by_the_roles_it_declares() throws IOException {
    var foodmart = Path.of("../docs/examples/foodmart/model.yaml");
    assertThat(offered(model(Files.readString(foodmart))))
        .contains("lapsed-regulars", "birthday-without-purchase", "dormant-high-value")
        .doesNotContain("points-expiring", "wedding-anniversary", "service-without-purchase");
    var retail = Path.of("../docs/examples/online-retail/model.yaml");
    assertThat(offered(model(Files.readString(retail))))
        .contains("lapsed-regulars", "first-purchase")
        .doesNotContain("birthday-without-purchase", "no-second-purchase");
  }

  @Test
  void each_says_in_both_languages_when_it_is_of_use() throws IOException {
    try (var in = JewelleryClub.class.getResourceAsStream("model.yaml")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(new Templates(model(text), AS_OF).offered())
          .allSatisfy(template -> {
            assertThat(template.when().en()).endsWith(".");
            assertThat(template.when().zhCn()).endsWith("。");
            assertThat(template.name().zhCn()).matches(".*\\p{IsHan}.*");
          });
    }
  }

  @Test
  void whoever_begins_is_offered_a_few_that_any_trade_knows() throws IOException {
    var retail = model(Files.readString(Path.of("../docs/examples/online-retail/model.yaml")));
    assertThat(new Templates(retail, AS_OF).starts())
        .extracting(Template::id)
        .contains("dormant-high-value", "top-tenth")
        .doesNotContain("birthday-without-purchase", "lapsed-regulars");
  }

  private static List<String> offered(MemberModel model) {
    return new Templates(model, AS_OF).offered().stream().map(Template::id).toList();
  }

  private static MemberModel model(String text) {
    return ModelReader.read("model.yaml", text).orThrow(ErrorCode.INVALID_DOCUMENT, "model.yaml");
  }
}
