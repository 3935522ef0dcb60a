package facet.workbench.segments;

import static org.assertj.core.api.Assertions.assertThat;

import facet.query.measure.ValueCounts;
import facet.query.measure.ValueCounts.ValueCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FieldValuesTest {
  private static final int MANY = 50_000;

  private final AtomicInteger asked = new AtomicInteger();
  private final FieldValues values =
      new FieldValues(
          _ -> {
            asked.incrementAndGet();
            return all();
          },
          _ -> Optional.empty());

  private static ValueCounts all() {
    var counts =
        new ArrayList<>(List.of(new ValueCount("上海", MANY), new ValueCount("Überlingen", 7)));
    for (int i = 0; i < MANY; i++) {
      counts.add(new ValueCount("place " + i, 1));
    }
    return new ValueCounts(counts, counts.size(), 3);
  }

  private List<String> found(String search, int offset, int limit) {
    return values.find("member.city", search, offset, limit).values().stream()
        .map(ValueCount::value)
        .toList();
  }

  @Test
  void fifty_thousand_values_are_read_once_and_turned_page_by_page() {
    assertThat(found("", 0, 2)).containsExactly("上海", "Überlingen");
    assertThat(found("", 50_000, 50)).containsExactly("place 49998", "place 49999");
    assertThat(values.find("member.city", "place 4999", 0, 50).distinct()).isEqualTo(11);
    assertThat(asked).hasValue(1);
  }

  @Test
  void a_value_is_found_by_a_part_of_it_whatever_its_case_and_by_pinyin() {
    assertThat(found("ÜBER", 0, 9)).containsExactly("Überlingen");
    assertThat(found("shanghai", 0, 9)).containsExactly("上海");
    assertThat(found("sh", 0, 9)).containsExactly("上海");
  }

  @Test
  void what_nobody_has_is_counted_apart() {
    assertThat(values.find("member.city", "nowhere", 0, 9))
        .isEqualTo(new ValueCounts(List.of(), 0, 3));
  }
}
