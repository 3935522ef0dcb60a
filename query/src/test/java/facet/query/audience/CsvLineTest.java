package facet.query.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CsvLineTest {
  @Test
  void what_would_end_a_value_is_quoted_and_nothing_else() {
    var csv = new StringWriter();
    var line = new CsvLine(csv);
    line.write(
        "a,b", Arrays.asList("say \"hi\"", "two\nlines", "carriage\rreturn", null, "", "; '上海"));
    line.write("plain", Arrays.asList());
    assertThat(csv.toString())
        .isEqualTo(
            "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"carriage\rreturn\",,,; '上海\r\nplain\r\n");
  }
}
