package facet.datasets.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.ModelReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JewelleryClubTest {
  private static final int MEMBERS = 4000;

  @TempDir static Path club;

  @BeforeAll
  static void generate() {
    JewelleryClub.generate(club, MEMBERS, JewelleryClub.SEED);
  }

  @Test
  void the_model_file_reads_and_has_metrics_enough_for_models() {
    var read = ModelReader.read("model.yaml", JewelleryClub.model());
    assertThat(read.problems()).isEmpty();
    var model = read.found().orElseThrow();
    assertThat(model.metrics()).hasSizeGreaterThan(40);
    assertThat(model.classification("rfm").orElseThrow().classIds())
        .containsExactly(
            "key_retain",
            "key_develop",
            "key_win_back",
            "regular_frequent",
            "regular",
            "low_value");
    assertThat(model.entities())
        .allSatisfy(entity ->
            assertThat(entity.fields())
                .allSatisfy(
                    field -> assertThat(field.labels().zhCn()).isNotEqualTo(field.labels().en())));
  }

  @Test
  void the_same_seed_gives_the_same_files_and_another_seed_others(@TempDir Path again)
      throws IOException {
    var small = again.resolve("a");
    JewelleryClub.generate(small, 300, 7);
    var first = checksums(small);
    JewelleryClub.generate(small, 300, 7);
    assertThat(checksums(small)).isEqualTo(first);
    JewelleryClub.generate(again.resolve("b"), 300, 8);
    assertThat(checksums(again.resolve("b")).get("line_0000.parquet"))
        .isNotEqualTo(first.get("line_0000.parquet"));
  }

  @Test
  void a_member_is_the_same_in_a_sample_of_any_size(@TempDir Path small) {
    JewelleryClub.generate(small, 200, JewelleryClub.SEED);
    var lines = "SELECT sum(amount) FROM '%s/line_*.parquet' WHERE member = 'JC-0000-0042'";
    assertThat(number(lines.formatted(small))).isEqualTo(number(lines.formatted(club)));
  }

  @Test
  void it_has_the_shape_of_a_jewellery_club() {
    assertThat(count("member")).isEqualTo(MEMBERS);
    assertThat(count("shop")).isGreaterThan(300);
    assertThat(count("line") / MEMBERS).isBetween(14.0, 28.0);
    assertThat(number("SELECT count(*) FROM {order} WHERE member IS NULL")).isPositive();
    assertThat(number("SELECT count(*) FROM {line} WHERE amount < 0 AND line_type = 'return'"))
        .isGreaterThan(100);
    assertThat(number("SELECT count(*) FROM {member} WHERE birthday IS NULL")).isPositive();
    assertThat(
            number(
                "SELECT count(*) FROM (SELECT order_no, any_value(o.amount) a, sum(l.amount) s FROM {order} o JOIN {line} l USING (order_no) WHERE line_type = 'sale' GROUP BY 1) WHERE a <> s"))
        .isZero();
    assertThat(number("SELECT max(ordered_at)::DATE - DATE '2026-10-31' FROM {order}")).isZero();
    assertThat(number("SELECT min(p) FROM (SELECT sum(points) AS p FROM {points} GROUP BY member)"))
        .isGreaterThanOrEqualTo(0);
  }

  @Test
  void festivals_and_double_eleven_show_in_the_calendar() {
    assertThat(perDay("'2025-08-21' AND '2025-08-29'"))
        .as("the days up to Qixi 2025")
        .isGreaterThan(1.8 * perDay("'2025-07-01' AND '2025-07-31'"));
    assertThat(perDay("'2026-02-08' AND '2026-02-14'"))
        .as("the days up to Valentine's Day 2026")
        .isGreaterThan(1.8 * perDay("'2026-03-01' AND '2026-03-31'"));
    var online =
        "SELECT count(*) FROM {order} WHERE channel <> 'pos' AND strftime(ordered_at, '%m-%d') = ";
    assertThat(number(online + "'11-11'")).isGreaterThan(4 * number(online + "'11-25'"));
  }

  @Test
  void the_chance_of_an_order_is_the_stated_function_of_what_the_files_say() throws IOException {
    var wrong = JewelleryClubTest.class.getResourceAsStream("recompute_churn.sql");
    assertThat(wrong).isNotNull();
    var sql = new String(wrong.readAllBytes(), StandardCharsets.UTF_8);
    for (var cutOff : new String[] {"2025-04-30", "2025-10-31", "2026-10-31"}) {
      var at = sql.replace("{cut_off}", cutOff);
      assertThat(number("SELECT count(*) FROM (" + at + ")")).isGreaterThan(2000);
      assertThat(number("SELECT max(abs(stated - recomputed)) FROM (" + at + ")"))
          .as("at " + cutOff)
          .isLessThan(1e-9);
    }
  }

  @Test
  void who_is_said_to_have_ordered_did() {
    var wrong =
        """
        SELECT count(*) FROM {churn} t
        WHERE cut_off IN (DATE '2025-04-30', DATE '2025-10-31', DATE '2026-04-30')
          AND active <> EXISTS (
            FROM {order} o WHERE o.member = t.member AND ordered_at::DATE > cut_off
              AND ordered_at::DATE <= cut_off + 180)
        """;
    assertThat(number(wrong)).isZero();
    assertThat(
            number(
                "SELECT abs(avg(probability) - avg(active::INTEGER)) FROM {churn} WHERE active IS NOT NULL"))
        .isLessThan(0.02);
  }

  @Test
  void the_truth_says_how_good_a_model_can_be() throws IOException {
    var cut = truth().at("/churn/cut_offs/2025-10-31");
    assertThat(cut.at("/best_auc").doubleValue()).isBetween(0.8, 0.92);
    assertThat(cut.at("/recency_auc").doubleValue())
        .isLessThan(cut.at("/best_auc").doubleValue() - 0.06);
  }

  @Test
  void the_planted_campaign_brought_what_the_truth_says() throws IOException {
    var campaign = truth().at("/campaign");
    double contacted = share(campaign, "contacted");
    double control = share(campaign, "control");
    double lift = campaign.at("/true_lift").doubleValue();
    assertThat(lift).isBetween(0.04, 0.06);
    assertThat(contacted - control).isCloseTo(lift, within(0.04));
  }

  @Test
  void a_size_out_of_bounds_is_refused(@TempDir Path folder) {
    assertThatThrownBy(() -> JewelleryClub.generate(folder, 3, 1))
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SOURCE));
  }

  private static double share(JsonNode campaign, String arm) {
    return campaign.at("/" + arm + "_ordered").doubleValue() / campaign.at("/" + arm).doubleValue();
  }

  private static JsonNode truth() throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(Files.readString(club.resolve("truth/truth.json")));
  }

  private static double perDay(String between) {
    return number(
        "SELECT count(*) / count(DISTINCT ordered_at::DATE) FROM {order} WHERE ordered_at::DATE BETWEEN "
            + between);
  }

  private static double count(String table) {
    return number("SELECT count(*) FROM {" + table + "}");
  }

  /// The one number of a query, whose tables are the sample's files.
  private static double number(String sql) {
    var files = sql.replaceAll("\\{(churn|cluster|campaign)}", "'" + club + "/truth/$1_*.parquet'");
    var query = files.replaceAll("\\{(\\w+)}", "'" + club + "/$1*.parquet'");
    return Scratch.use(scratch -> scratch.number(query));
  }

  private static Map<String, String> checksums(Path folder) throws IOException {
    var sums = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        sums.put(folder.relativize(file).toString(), sha256(Files.readAllBytes(file)));
      }
    }
    return sums;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
