package facet.workbench.dashboards.ui;

import com.vaadin.flow.router.QueryParameters;
import facet.workbench.dashboards.PyramidChoices;
import facet.workbench.dashboards.PyramidQuestion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The part of the page's address that says what is drawn; what is missing or no longer there falls
/// back to the dataset's first choice and to three months before.
final class PyramidAddress {
  static final String BY = "by";
  static final String AMOUNT = "amount";
  static final String AGAINST = "against";
  private static final int MONTHS_BACK = 3;

  private PyramidAddress() {}

  /// Empty when the dataset has nothing to draw a pyramid of.
  static Optional<PyramidQuestion> read(
      QueryParameters address, String dataset, PyramidChoices choices, LocalDate asOf) {
    if (choices.classifications().isEmpty() || choices.amounts().isEmpty()) {
      return Optional.empty();
    }
    var by = choices.classifications().stream().map(one -> one.id()).toList();
    var amounts = choices.amounts().stream().map(one -> one.id()).toList();
    LocalDate against =
        address
            .getSingleParameter(AGAINST)
            .flatMap(PyramidAddress::date)
            .filter(date -> date.isBefore(asOf))
            .orElse(asOf.minusMonths(MONTHS_BACK));
    return Optional.of(
        new PyramidQuestion(
            dataset, one(address, BY, by), one(address, AMOUNT, amounts), asOf, against));
  }

  /// This address with one thing changed.
  static QueryParameters with(PyramidQuestion question, String key, String value) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(BY, question.classification());
    parts.put(AMOUNT, question.amount());
    parts.put(AGAINST, question.comparedWith().toString());
    parts.put(key, value);
    return QueryParameters.simple(parts);
  }

  private static String one(QueryParameters address, String key, List<String> choices) {
    return address.getSingleParameter(key).filter(choices::contains).orElse(choices.getFirst());
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
