package facet.query.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "1;NaN;3, 3",
    "-7;NaN;20000, 6",
    "0.07;123456.78;-3.5, 12",
    "0.3333333333333333;NaN;1, 24",
    "1e300;-1e300;0, 24",
    "9007199254740993;1;2, 24",
    "-2147483648;2147483647;0, 24",
    "NaN;NaN;NaN, 3"
  })
  void numbers_come_back_as_they_were_in_as_little_memory_as_that_takes(String values, long bytes) {
    var numbers = split(values);
    var column = NumberColumn.of(numbers);
    var copied = new double[2];
    for (int i = 0; i < numbers.length; i++) {
      assertThat(column.at(i)).isEqualTo(Double.valueOf(numbers[i]));
      assertThat(column.copy(i, copied)).isEqualTo(Math.min(2, numbers.length - i));
      assertThat(copied[0]).isEqualTo(Double.valueOf(numbers[i]));
    }
    assertThat(column.bytes()).isEqualTo(bytes);
  }

  private static double[] split(String values) {
    return Arrays.stream(values.split(";")).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 300, 70_000})
  void texts_are_counted_by_part_however_many_there_are(int different) {
    int members = different * TextColumn.KEPT;
    var reading = new TextColumn.Reading(members + 2);
    for (int i = 0; i < members; i++) {
      reading.put(i, "value " + i % different);
    }
    reading.put(members, "seen once");
    var column = reading.column();
    var parts = new byte[members + 2];
    parts[3] = 1;
    var counts = column.counts(parts, 2);
    assertThat(column.places()).isEqualTo(different + 2);
    assertThat(counts[0][TextColumn.MISSING]).isEqualTo(1);
    assertThat(counts[0][TextColumn.RARE]).isEqualTo(1);
    for (int place = 2; place < column.places(); place++) {
      int part = column.value(place).equals("value " + 3 % different) ? 1 : 0;
      assertThat(counts[1][place]).isEqualTo(part);
      assertThat(counts[0][place]).isEqualTo(TextColumn.KEPT - part);
    }
  }

  @Test
  void a_column_of_nobody_has_no_values() {
    assertThat(new TextColumn.Reading(0).column().places()).isEqualTo(2);
    assertThat(NumberColumn.of(new double[0]).bytes()).isZero();
  }
}
