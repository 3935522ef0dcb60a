package facet.workbench.modelling.ui;

import com.vaadin.flow.i18n.I18NProvider;
import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.models.churn.Algorithm;
import facet.models.registry.ModelCard;
import facet.workbench.kit.Formats;
import java.util.Locale;

/// The words and numbers of a report in the reader's language, metrics by their business names.
record ReportWords(MemberModel model, Locale language) {

  Formats formats() {
    return Formats.in(language);
  }

  String text(String key, Object... values) {
    return I18NProvider.translate(language, "modelling." + key, values);
  }

  String feature(String metric) {
    return model.metric(metric).map(Metric::labels).map(this::name).orElse(metric);
  }

  String name(Labels labels) {
    return labels.in(language);
  }

  String algorithm(Algorithm algorithm) {
    return text("algorithm." + algorithm.name().toLowerCase(Locale.ROOT));
  }

  static String kindKey(ModelCard.Kind kind) {
    return "modelling.kind." + kind.name().toLowerCase(Locale.ROOT);
  }

  /// Three decimals, as areas under curves are compared.
  String auc(double value) {
    return formats().decimal(value, 3);
  }

  String percent(double share) {
    return formats().percent(share);
  }

  String count(long members) {
    return formats().count(members);
  }
}
