package facet.workbench.cli;

import facet.models.churn.Candidate;
import facet.models.churn.ChurnReport;
import facet.models.churn.Population;
import facet.models.registry.ModelCard;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A churn report as lines or as JSON.
record ChurnText(ModelCard card, ChurnReport report) {
  private static final int DRIVERS = 10;
  private static final int FIRST_CUT = 50;
  private static final int CUT_STEP = 10;

  static ChurnText of(Learning.Learned learned) {
    var card = learned.card();
    return new ChurnText(
        card, learned.kept().of(card.origin().dataset()).churn(card.id(), card.version()).report());
  }

  String lines() {
    var text = new StringBuilder();
    text.append(population("train", report.train()));
    text.append(population("test", report.test()));
    text.append(population("score", report.score()));
    text.append("\nout of time  ROC-AUC  PR-AUC  first tenth  largest gap\n");
    report.candidates().forEach(candidate -> text.append(line(candidate)));
    text.append('\n');
    report.drivers().stream()
        .limit(DRIVERS)
        .forEach(driver ->
            text.append(
                line(
                    "%5.1f%%  %s%s\n",
                    100 * driver.share(),
                    driver.feature(),
                    driver.direction() == 0
                        ? ""
                        : driver.direction() > 0
                            ? "  more of it, more leave"
                            : "  more of it, more stay")));
    text.append("\nat least  members  will leave  of all leavers\n");
    for (int i = FIRST_CUT; i < report.cuts().size() - 1; i += CUT_STEP) {
      var cut = report.cuts().get(i);
      text.append(
          line(
              "%8.2f  %,7d  %9.1f%%  %13.1f%%\n",
              cut.threshold(), cut.members(), 100 * cut.precision(), 100 * cut.recall()));
    }
    return text.append(
            line(
                "churn v%d: %s, %+.3f over recency; %,d members scored as of %s",
                card.version(),
                name(report.best()),
                report.overRecency(),
                report.score().members(),
                card.asOf()))
        .toString();
  }

  private static String population(String what, Population population) {
    return Double.isNaN(population.churnRate())
        ? line("%-5s  %s  %,d members\n", what, population.cut(), population.members())
        : line(
            "%-5s  %s  %,d members, %.1f%% left\n",
            what, population.cut(), population.members(), 100 * population.churnRate());
  }

  private static String line(Candidate candidate) {
    return line(
        "%-11s  %7.3f  %6.3f  %10.2fx  %11.3f\n",
        name(candidate),
        candidate.rocAuc(),
        candidate.prAuc(),
        candidate.decileLift().getFirst(),
        candidate.calibration().largestGap());
  }

  private static String name(Candidate candidate) {
    return candidate.algorithm().name().toLowerCase(Locale.ROOT);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ENGLISH, format, values);
  }

  String json() {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("model", card.id())
            .put("version", card.version())
            .put("asOf", card.asOf().toString())
            .put("chosen", report.chosen().name());
    put(json.putObject("train"), report.train());
    put(json.putObject("test"), report.test());
    put(json.putObject("score"), report.score());
    var candidates = json.putArray("candidates");
    report
        .candidates()
        .forEach(candidate ->
            candidates
                .addObject()
                .put("algorithm", candidate.algorithm().name())
                .put("rocAuc", candidate.rocAuc())
                .put("prAuc", candidate.prAuc())
                .put("firstTenth", candidate.decileLift().getFirst())
                .put("largestGap", candidate.calibration().largestGap()));
    var drivers = json.putArray("drivers");
    report
        .drivers()
        .forEach(driver ->
            drivers
                .addObject()
                .put("metric", driver.feature())
                .put("share", driver.share())
                .put("direction", driver.direction()));
    return json.toString();
  }

  private static void put(ObjectNode at, Population population) {
    at.put("cutOff", population.cut().toString()).put("members", population.members());
    if (!Double.isNaN(population.churnRate())) {
      at.put("churnRate", population.churnRate());
    }
  }
}
