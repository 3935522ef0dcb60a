package facet.datasets.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.Cancellation;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.store.MemberStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lines told of rows set aside are those that an editor shows.
class RejectedLinesTest {
  private static final String MODEL =
      """
      format: facet-model/1
      dataset: club
      zone: UTC
      sources: {orders: "orders*.csv"}
      member: {key: member}
      events:
        order:
          source: orders
          member: member
          time: at
          fields:
            note: {type: text}
            amount: {type: integer}
      """;

  @TempDir Path folder;

  @Test
  void a_value_of_two_lines_counts_as_two() throws IOException {
    write(
        "orders.csv",
        """
        member,at,note,amount
        1,2026-01-01,"one
        two
        three",1
        1,2026-01-01,plain,many
        """);
    assertThat(rejected()).containsExactly("orders.csv:5 amount many: Not a whole number");
  }

  @Test
  void broken_and_empty_lines_count() throws IOException {
    write(
        "orders.csv",
        """
        member,at,note,amount
        1,2026-01-01,short

        1,2026-01-01,"a"b,1
        1,2026-01-01,plain,many
        1,2026-01-01,a,b,c,d
        1,2026-01-01,plain,1
        """);
    assertThat(rejected())
        .containsExactly(
            "orders.csv:2 amount 1,2026-01-01,short: The row has too few columns",
            "orders.csv:4 note 1,2026-01-01,\"a\"b,1: A quote is not closed, or stands in the middle of a value",
            "orders.csv:5 amount many: Not a whole number",
            "orders.csv:6  1,2026-01-01,a,b,c,d: The row has too many columns");
  }

  @Test
  void every_file_counts_its_own() throws IOException {
    write("orders1.csv", "member,at,note,amount\n1,2026-01-01,a,1\n1,2026-01-01,a,x\n");
    write("orders2.csv", "amount;note;at;member\n1;a;2026-01-01;1\n\ny;a;2026-01-01;1\n");
    write("orders3.csv", "member,at,note,amount\n1,2026-01-01,a,z\n");
    assertThat(rejected())
        .containsExactly(
            "orders1.csv:3 amount x: Not a whole number",
            "orders2.csv:4 amount y: Not a whole number",
            "orders3.csv:2 amount z: Not a whole number");
  }

  @Test
  void lines_that_an_open_quote_hides_are_set_aside_each() throws IOException {
    write(
        "orders.csv",
        """
        member,at,note,amount
        1,2026-01-01,a,1
        1,2026-01-01,"open,1
        1,2026-01-01,hidden,1
        1,2026-01-01,hidden,1
        """);
    assertThat(rejected())
        .extracting(row -> row.substring(0, row.indexOf(' ')))
        .containsExactly("orders.csv:3", "orders.csv:4", "orders.csv:5");
  }

  @Test
  void a_quote_that_hides_a_large_part_of_a_file_stops_the_import() throws IOException {
    var text = new StringBuilder("member,at,note,amount\n1,2026-01-01,\"open,1\n");
    for (int i = 0; i < 1_500_000; i++) {
      text.append("1,2026-01-01,plain,1\n");
    }
    text.append("1,2026-01-01,\"quoted\",1\n");
    write("orders.csv", text.toString());
    assertThatThrownBy(this::rejected)
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SOURCE))
        .hasMessageContaining("A quote is opened and not closed, perhaps in line 2");
  }

  /// Every row names the line it begins in; whatever quotes, separators and line ends stand around,
  /// what is set aside is told with that line.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void lines_are_true_in_any_file(long seed) throws IOException {
    var random = new Random(seed);
    var end = seed % 2 == 0 ? "\r\n" : "\n";
    var text = new StringBuilder("member,at,note,amount" + end);
    for (int row = 0; row < 300; row++) {
      long line = text.chars().filter(c -> c == '\n').count() + 1;
      var note = note(random, end);
      text.append("1,2026-01-01,%s,at line %d%s".formatted(note, line, end));
      if (random.nextInt(10) == 0) {
        text.append(end);
      }
    }
    write("orders.csv", text.toString());
    var unreadable = rejected().stream().filter(row -> row.contains(" amount at line ")).toList();
    assertThat(unreadable)
        .hasSizeGreaterThan(100)
        .allSatisfy(row -> {
          var line = row.replaceAll(".* amount at line (\\d+): Not a whole number", "$1");
          assertThat(row).startsWith("orders.csv:" + line + " ");
        });
  }

  /// A value, quoted or not, well formed or not.
  private static String note(Random random, String end) {
    var parts = List.of("a", " ", "\"\"", "b\"", ",", end, "汉");
    var inside =
        String.join(
            "",
            IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> parts.get(random.nextInt(parts.size())))
                .toList());
    return switch (random.nextInt(8)) {
      case 0 -> inside.replace(end, "");
      case 1 -> '"' + inside.replace("b\"", "b") + "\"x";
      case 2, 3, 4 -> '"' + inside.replace("b\"", "b") + '"';
      default -> "plain";
    };
  }

  private List<String> rejected() throws IOException {
    write("model.yaml", MODEL);
    return new ImportDataset(MemberStore.at(folder.resolve("home")), Clock.systemUTC())
            .run(
                folder.resolve("model.yaml"),
                folder,
                new ImportSettings(new BigDecimal(1000), "1GB"),
                ImportProgress.SILENT,
                new Cancellation())
            .rejected()
            .stream()
            .map(row ->
                "%s:%d %s %s: %s"
                    .formatted(
                        Path.of(row.file()).getFileName(),
                        row.line(),
                        row.column(),
                        row.value().strip(),
                        row.reason()))
            .toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
