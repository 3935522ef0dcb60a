package facet.datasets.crm.file;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.crm.Delivery;
import facet.datasets.crm.Delta;
import facet.datasets.crm.Outcome;
import facet.datasets.crm.Receipt;
import facet.datasets.crm.RowOperation;
import facet.datasets.crm.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDestinationTest {

  @TempDir Path folder;

  @Test
  void writesASnapshotFirstAndThenWhatChanged() throws Exception {
    var destination = destination();
    destination.prepare(run(1));
    destination.apply(delta(run(1), add("M1", "gold", "say \"hi\", twice"), add("M2", null, "")));
    destination.finish(run(1));
    destination.apply(
        delta(
            run(2),
            add("M3", "金卡", "line\nbreak"),
            RowOperation.update("M1", Arrays.asList("silver", "1")),
            RowOperation.remove("M2")));
    destination.finish(run(2));

    assertThat(names())
        .isEqualTo(
            "run-000001-full-001.csv run-000001.json run-000002-delta-001.csv run-000002.json");
    assertThat(read("run-000001-full-001.csv"))
        .isEqualTo(
            """
            member_key,tier,note
            M1,gold,"say ""hi"", twice"
            M2,,""
            """);
    assertThat(read("run-000002-delta-001.csv"))
        .isEqualTo(
            """
            action,member_key,tier,note
            add,M3,金卡,"line
            break"
            update,M1,silver,1
            remove,M2,,
            """);
    assertThat(read("run-000002.json"))
        .contains("\"rows\" : 3")
        .contains("\"mode\" : \"delta\"")
        .contains("\"segmentVersion\" : 7")
        .contains("\"asOf\" : \"2026-10-31\"");
  }

  @Test
  void sendingARunAgainLeavesTheSameFiles() throws Exception {
    var destination = destination();
    Delta delta = delta(run(1), add("M1", "gold", "x"));
    destination.prepare(run(1));

    assertThat(outcome(destination.apply(delta))).isEqualTo(Outcome.APPLIED);
    destination.finish(run(1));
    String manifest = read("run-000001.json");
    assertThat(outcome(destination.apply(delta))).isEqualTo(Outcome.ALREADY);
    destination.finish(run(1));

    assertThat(names()).isEqualTo("run-000001-full-001.csv run-000001.json");
    assertThat(read("run-000001.json")).isEqualTo(manifest);
  }

  @Test
  void seesAFileThatWasChangedAfterwards() throws Exception {
    var destination = destination();
    Delta delta = delta(run(1), add("M1", "gold", "x"));
    destination.prepare(run(1));
    destination.apply(delta);
    assertThat(destination.readBack(delta).rows().getFirst().asAsked()).isTrue();

    Files.writeString(folder.resolve("autumn/run-000001-full-001.csv"), "tampered");

    assertThat(destination.readBack(delta).rows().getFirst().asAsked()).isFalse();
    assertThat(outcome(destination.apply(delta))).isEqualTo(Outcome.APPLIED);
    assertThat(destination.readBack(delta).rows().getFirst().asAsked()).isTrue();
  }

  @Test
  void saysThatTheFolderIsGoneInsteadOfMakingOne() {
    var destination =
        new FolderDestination(new FolderSettings(folder.resolve("share"), "member_key", false));

    assertThat(destination.prepare(run(1)))
        .contains(new Stop.Unreachable("There is no folder " + folder.resolve("share")));
    assertThat(destination.apply(delta(run(1), add("M1", "a", "b"))).stop()).isPresent();
  }

  private FolderDestination destination() {
    return new FolderDestination(new FolderSettings(folder, "member_key", false));
  }

  private static Delivery run(long run) {
    return new Delivery(
        "autumn",
        run,
        run,
        run == 1,
        List.of("tier", "note"),
        new Delivery.Provenance("Autumn", 7, "v118", LocalDate.of(2026, 10, 31), "00"));
  }

  private static Delta delta(Delivery delivery, RowOperation... rows) {
    return new Delta(delivery, 1, List.of(rows));
  }

  private static RowOperation add(String key, @Nullable String... values) {
    return RowOperation.add(key, Arrays.asList(values));
  }

  private static Outcome outcome(Receipt receipt) {
    return receipt.rows().getFirst().outcome();
  }

  private String names() throws IOException {
    try (var files = Files.list(folder.resolve("autumn"))) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted()
          .collect(Collectors.joining(" "));
    }
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve("autumn").resolve(name)).replace("\r\n", "\n");
  }
}
