package facet.models.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import facet.models.Progress;
import facet.models.evaluation.Ranking;
import facet.models.features.FeatureTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// IBM's Telco customers (7,043), five folds: figures published for logistic regression ≈ .845,
/// boosting ≈ .849.
class TelcoChurnTest {
  private static final int FOLDS = 5;

  private static Path file() {
    String given = System.getenv("FACET_PUBLIC_DATA");
    if (given != null) {
      return Path.of(given, "telco_churn", "Telco-Customer-Churn.csv");
    }
    Path at = Path.of("").toAbsolutePath();
    for (int up = 0; up < 4 && at != null; up++, at = at.getParent()) {
      Path candidate =
          at.resolveSibling("shared").resolve("data/telco_churn/Telco-Customer-Churn.csv");
      if (Files.exists(candidate)) {
        return candidate;
      }
    }
    return Path.of("../shared/data/telco_churn/Telco-Customer-Churn.csv");
  }

  @Test
  void fiveFoldAucOnTelcoCustomersIsAsPublished() throws IOException {
    Path file = file();
    assumeTrue(
        Files.exists(file),
        "telco_churn is not here (looked for %s; set FACET_PUBLIC_DATA)".formatted(file));
    Telco telco = Telco.read(Files.readAllLines(file));
    Map<Algorithm, Double> auc = new EnumMap<>(Algorithm.class);
    for (int fold = 0; fold < FOLDS; fold++) {
      addFold(telco, fold, auc);
    }
    assertThat(auc.get(Algorithm.LOGISTIC)).isEqualTo(0.845, within(0.004));
    assertThat(auc.get(Algorithm.BOOSTING)).isEqualTo(0.849, within(0.005));
    assertThat(auc.get(Algorithm.RECENCY)).isLessThan(0.8);
  }

  private static void addFold(Telco telco, int fold, Map<Algorithm, Double> auc) {
    Telco train = telco.where(fold, false);
    Telco test = telco.where(fold, true);
    for (Trained trained :
        new TrainCandidates(11).on(train.table(), train.churned(), "tenure", Progress.none())) {
      double[] chances = trained.model().probabilities(test.table());
      double found = Ranking.of(chances, test.churned()).rocAuc();
      auc.merge(trained.model().algorithm(), found / FOLDS, Double::sum);
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Telco(FeatureTable table, boolean[] churned) {

    /// Numbers as they are, every other column as one 0/1 feature per value; blank charges are
    /// missing.
    static Telco read(List<String> lines) {
      List<String> header = List.of(lines.getFirst().split(",", -1));
      List<String[]> rows = lines.stream().skip(1).map(l -> l.split(",", -1)).toList();
      Map<String, double[]> columns = new TreeMap<>();
      for (int c = 1; c < header.size() - 1; c++) {
        int at = c;
        String name = header.get(c);
        if (List.of("tenure", "MonthlyCharges", "TotalCharges", "SeniorCitizen").contains(name)) {
          columns.put(name, rows.stream().mapToDouble(r -> number(r[at])).toArray());
        } else {
          for (String value : new TreeSet<>(rows.stream().map(r -> r[at]).toList())) {
            columns.put(
                name + "=" + value,
                rows.stream().mapToDouble(r -> r[at].equals(value) ? 1 : 0).toArray());
          }
        }
      }
      int[] members = new int[rows.size()];
      boolean[] churned = new boolean[rows.size()];
      for (int i = 0; i < members.length; i++) {
        members[i] = i;
        churned[i] = rows.get(i)[header.size() - 1].equals("Yes");
      }
      double[][] values = columns.values().toArray(double[][]::new);
      return new Telco(
          FeatureTable.of(members, new ArrayList<>(columns.keySet()), values), churned);
    }

    private static double number(String text) {
      return text.isBlank() ? Double.NaN : Double.parseDouble(text);
    }

    Telco where(int fold, boolean inside) {
      int[] rows = new int[churned.length];
      int n = 0;
      for (int i = 0; i < churned.length; i++) {
        if ((i % FOLDS == fold) == inside) {
          rows[n++] = i;
        }
      }
      int[] chosen = Arrays.copyOf(rows, n);
      boolean[] outcomes = new boolean[n];
      for (int i = 0; i < n; i++) {
        outcomes[i] = churned[chosen[i]];
      }
      return new Telco(table.rows(chosen), outcomes);
    }
  }
}
