package facet.models.churn;

import facet.models.evaluation.Calibration;
import java.util.List;

/// How one algorithm did on the out-of-time test.
///
/// @param engine what grew or fitted it, e.g. `smile` or `lightgbm`
/// @param trees how many trees were kept, 0 if it has none
/// @param decileLift by tenth of members, riskiest first: churn rate over the average rate
/// @param gains share of all churners found in the riskiest 0 %, 1 % … 100 % of members
public record Candidate(
    Algorithm algorithm,
    String engine,
    int trees,
    double rocAuc,
    double prAuc,
    List<Double> decileLift,
    List<Double> gains,
    Calibration calibration) {
  public Candidate {
    decileLift = List.copyOf(decileLift);
    gains = List.copyOf(gains);
  }
}
