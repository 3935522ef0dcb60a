package facet.workbench.data;

import facet.datasets.Cancellation;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportProgress;
import facet.datasets.importing.ImportReport;
import facet.datasets.importing.ImportSettings;
import facet.datasets.sample.JewelleryClub;
import facet.workbench.home.FacetHome;
import java.time.Clock;
import java.util.function.DoubleConsumer;

/// The jewellery club as a dataset of this installation. Its truth is kept beside it, under
/// `samples/`.
public final class SampleDataset {
  public static final String ID = "jewellery";

  /// The share of the time that goes into generating, the rest into loading.
  private static final double GENERATING = 0.5;

  private final FacetHome home;
  private final Clock clock;

  public SampleDataset(FacetHome home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  /// Generates the club and loads it as a new data version.
  public ImportReport load(int members, long seed, ImportProgress progress) {
    return load(members, seed, _ -> {}, progress);
  }

  /// As above, telling the share of the whole that is done, 0 to 1, from any thread.
  public ImportReport load(int members, long seed, DoubleConsumer progress) {
    return load(
        members,
        seed,
        share -> progress.accept(GENERATING * share),
        (_, _, done, of) -> progress.accept(GENERATING + (1 - GENERATING) * done / of));
  }

  private ImportReport load(
      int members, long seed, DoubleConsumer generated, ImportProgress progress) {
    var folder = home.folder().resolve("samples").resolve(ID);
    JewelleryClub.generate(folder, members, seed, generated);
    return new ImportDataset(home.store(), clock)
        .run(
            folder.resolve("model.yaml"),
            folder,
            ImportSettings.STANDARD,
            progress,
            new Cancellation());
  }
}
