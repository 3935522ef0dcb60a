package facet.datasets.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes `truth/truth.json`: how the truth was planted, and the best that a model could do.
final class TruthFile {
  private static final List<String> CUT_OFFS = List.of("2025-04-30", "2025-10-31", "2026-04-30");

  private TruthFile() {}

  static void write(Path folder, int members, long seed) throws IOException {
    Map<String, Object> truth = Scratch.use(scratch -> truth(scratch, folder, members, seed));
    var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(folder.resolve("truth/truth.json"), json.writeValueAsString(truth) + "\n");
  }

  private static Map<String, Object> truth(Scratch scratch, Path folder, int members, long seed)
      throws SQLException {
    scratch.script(Words.text("truth.sql").replace("{folder}", JewelleryClub.quoted(folder)));
    var truth = new LinkedHashMap<String, Object>();
    truth.put("sample", "jewellery");
    truth.put("members", members);
    truth.put("seed", seed);
    truth.put("complete_through", Calendar.LAST_DATE.toString());
    truth.put("clusters", clusters(scratch));
    truth.put("churn", churn(scratch));
    truth.put("campaign", campaign(scratch));
    return truth;
  }

  private static Map<String, Object> clusters(Scratch scratch) throws SQLException {
    var sizes = new LinkedHashMap<String, Object>();
    for (Taste taste : Taste.values()) {
      sizes.put(
          taste.id(),
          (long)
              scratch.number("SELECT count(*) FROM cluster WHERE cluster = '" + taste.id() + "'"));
    }
    var clusters = new LinkedHashMap<String, Object>();
    clusters.put(
        "features",
        List.of(
            "average_order_value",
            "heritage_gold_share",
            "wedding_share",
            "discount_share",
            "online_share",
            "festival_share"));
    clusters.put("among", "members with an order in the last 36 months");
    clusters.put("members", sizes);
    return clusters;
  }

  private static Map<String, Object> churn(Scratch scratch) throws SQLException {
    var best = new LinkedHashMap<String, Object>();
    for (var cutOff : CUT_OFFS) {
      var of = " FROM ranked WHERE cut_off = DATE '" + cutOff + "'";
      var numbers = new LinkedHashMap<String, Object>();
      numbers.put("members", (long) scratch.number("SELECT count(*)" + of));
      numbers.put("active", (long) scratch.number("SELECT count(*) FILTER (active)" + of));
      numbers.put("best_auc", scratch.number("SELECT auc(by_probability, active)" + of));
      numbers.put("recency_auc", scratch.number("SELECT auc(by_recency, active)" + of));
      best.put(cutOff, numbers);
    }
    var churn = new LinkedHashMap<String, Object>();
    churn.put("outcome", "an order in the " + Calendar.OUTCOME_DAYS + " days after the cut-off");
    churn.put("among", "members with an order in the 730 days up to the cut-off");
    churn.put("log_odds_of_an_order", ChurnTruth.terms());
    churn.put("cut_offs", best);
    return churn;
  }

  private static Map<String, Object> campaign(Scratch scratch) throws SQLException {
    var campaign = new LinkedHashMap<String, Object>();
    campaign.put("campaign", Campaigns.PLANTED);
    campaign.put("contacted_on", Campaigns.PLANTED_ON.toString());
    campaign.put("response_days", Campaigns.RESPONSE_DAYS);
    campaign.put("chance_of_an_extra_order", Campaigns.PLANTED_EFFECT);
    campaign.put("control_share", Campaigns.CONTROL_SHARE);
    for (var arm : Codes.Arm.values()) {
      var of = " FROM treatment WHERE arm = '" + arm.id() + "'";
      campaign.put(arm.id(), (long) scratch.number("SELECT count(*)" + of));
      campaign.put(
          arm.id() + "_ordered",
          (long)
              scratch.number(
                  "SELECT coalesce(sum((extra_order OR natural_order)::INTEGER), 0)" + of));
    }
    campaign.put(
        "true_lift",
        scratch.number(
            "SELECT coalesce(avg((NOT natural_order)::INTEGER), 0) * "
                + Campaigns.PLANTED_EFFECT
                + " FROM treatment"));
    return campaign;
  }
}
