package facet.workbench.data;

import facet.datasets.Cancellation;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportProgress;
import facet.datasets.importing.ImportReport;
import facet.datasets.importing.ImportSettings;
import facet.datasets.sample.JewelleryClub;
import facet.workbench.home.FacetHome;
import java.time.Clock;

/// The jewellery club as a dataset of this installation. Its truth is kept beside it, under
/// `samples/`.
public final class SampleDataset {
  public static final String ID = "jewellery";

  private final FacetHome home;
  private final Clock clock;

  public SampleDataset(FacetHome home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  /// Generates the club and loads it as a new data version.
  public ImportReport load(int members, long seed, ImportProgress progress) {
    var folder = home.folder().resolve("samples").resolve(ID);
    JewelleryClub.generate(folder, members, seed);
    return new ImportDataset(home.store(), clock)
        .run(
            folder.resolve("model.yaml"),
            folder,
            ImportSettings.STANDARD,
            progress,
            new Cancellation());
  }
}
