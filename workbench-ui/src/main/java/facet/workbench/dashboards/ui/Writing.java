package facet.workbench.dashboards.ui;

import facet.datasets.model.Labels;
import facet.workbench.kit.CurrencySign;
import facet.workbench.kit.Formats;
import java.util.Locale;

/// How a report's numbers and names are written for whoever looks at it.
///
/// @param sign the currency's, such as `¥`; empty for an amount that is no money
record Writing(Locale locale, Formats formats, String sign) {
  private static final double NOTHING = 0.00005;

  static Writing in(Locale locale, String currency) {
    return new Writing(locale, Formats.in(locale), CurrencySign.of(currency).orElse(""));
  }

  String name(Labels labels) {
    return labels.in(locale);
  }

  /// A share; what rounds to nothing has no sign.
  String percent(double share) {
    return formats.percent(Math.abs(share) < NOTHING ? 0 : share);
  }

  String compact(double amount) {
    return formats.compactMoney(sign, amount);
  }

  String money(double amount) {
    return formats.money(sign, amount);
  }
}
