package facet.datasets.model;

import java.util.Locale;
import java.util.Objects;

/// A business name in the two languages of the workbench.
public record Labels(String en, String zhCn) {
  public Labels {
    Objects.requireNonNull(en);
    Objects.requireNonNull(zhCn);
  }

  public static Labels same(String text) {
    return new Labels(text, text);
  }

  public String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? zhCn : en;
  }
}
