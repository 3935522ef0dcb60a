package facet.datasets.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadHashTest {

  @Test
  void tellsApartWhatOnlyLooksAlike() {
    List<String> missing = new ArrayList<>();
    missing.add(null);

    List<String> hashes =
        List.of(
            PayloadHash.of(List.of("a", "bc")),
            PayloadHash.of(List.of("ab", "c")),
            PayloadHash.of(List.of("abc")),
            PayloadHash.of(List.of("")),
            PayloadHash.of(missing),
            PayloadHash.of(List.of()));

    assertThat(new HashSet<>(hashes)).hasSize(6);
    assertThat(hashes).allMatch(hash -> hash.length() == 32);
  }

  @Test
  void isTheSameOnEveryMachineAndDay() {
    assertThat(PayloadHash.of(List.of("金卡", "2026-11-21")))
        .isEqualTo("adfb425a523e22c3b7e6606a9fa66f87");
  }
}
