package facet.workbench.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurrencySignTest {
  @Test
  void currenciesHaveASignAndOtherUnitsHaveNone() {
    assertThat(CurrencySign.of("CNY")).contains("¥");
    assertThat(CurrencySign.of("JPY")).contains("¥");
    assertThat(CurrencySign.of("USD")).contains("$");
    assertThat(CurrencySign.of("EUR")).contains("€");
    assertThat(CurrencySign.of("pcs")).isEmpty();
    assertThat(CurrencySign.of("days")).isEmpty();
    assertThat(CurrencySign.of("")).isEmpty();
    assertThat(CurrencySign.of("积分")).isEmpty();
  }
}
