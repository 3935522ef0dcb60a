package facet.workbench.kit;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.Optional;

/// The sign of a currency as it stands before an amount: `¥`, `$`, `€`.
public final class CurrencySign {
  private CurrencySign() {}

  /// @param unit a currency's ISO 4217 code, or any other unit, which has no sign
  public static Optional<String> of(String unit) {
    return Currency.isAvailable(unit, null, null)
        ? Optional.of(
            Currency.getInstance(unit)
                .getName(ULocale.ENGLISH, Currency.NARROW_SYMBOL_NAME, new boolean[1]))
        : Optional.empty();
  }
}
