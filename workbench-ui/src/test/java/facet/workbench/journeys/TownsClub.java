package facet.workbench.journeys;

import facet.datasets.Cancellation;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportProgress;
import facet.datasets.importing.ImportSettings;
import facet.workbench.home.FacetHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A club of 60,000 members in 50,000 towns: every town once, the first 10,000 twice. Its model can
/// be loaded again without the towns.
final class TownsClub {
  static final int TOWNS = 50_000;
  private static final int MEMBERS = 60_000;

  private static final String MODEL =
      """
      format: facet-model/1
      dataset: towns
      label: {en: Club of many towns, zh_CN: 多城会员}
      sources: {members: members.csv}
      member:
        source: members
        key: member_no
        fields:
          size: {type: integer, label: {en: Household size, zh_CN: 家庭人数}}
      """;

  private static final String TOWN = "    town: {type: text, label: {en: Home town, zh_CN: 家乡}}\n";

  private TownsClub() {}

  static void load(Path facetHome) {
    load(facetHome, MODEL + TOWN);
  }

  /// A new data version by a model that has no term for the town any more.
  static void loadWithoutTowns(Path facetHome) {
    load(facetHome, MODEL);
  }

  private static void load(Path facetHome, String model) {
    var folder = facetHome.resolve("towns");
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("model.yaml"), model);
      Files.writeString(folder.resolve("members.csv"), members());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var clock = Clock.fixed(Instant.parse("2026-11-01T06:12:00Z"), ZoneOffset.UTC);
    new ImportDataset(new FacetHome(facetHome).store(), clock)
        .run(
            folder.resolve("model.yaml"),
            folder,
            ImportSettings.STANDARD,
            ImportProgress.SILENT,
            new Cancellation());
  }

  private static String members() {
    return IntStream.range(0, MEMBERS)
        .mapToObj(i -> "m%05d,%d,Town %05d".formatted(i, 1 + i % 5, i % TOWNS))
        .collect(Collectors.joining("\n", "member_no,size,town\n", "\n"));
  }
}
