package facet.datasets.importing;

import facet.datasets.Cancellation;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.MemberModel;
import facet.datasets.model.ModelReader;
import facet.datasets.store.MemberStore;
import facet.datasets.store.NewVersion;
import facet.datasets.store.VersionFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// Reads raw files as a member model says and makes them the dataset's new data version.
///
/// All or nothing: an import that fails, is cancelled or killed at any point leaves the version in
/// use as it was. Rows that can't be read are set aside with file, line, column and reason.
public final class ImportDataset {
  private final MemberStore store;
  private final Clock clock;

  public ImportDataset(MemberStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// @param model the model file
  /// @param data the folder below which the model's sources lie
  /// @throws FacetException `INVALID_DOCUMENT` with every problem of the model file,
  ///   `INVALID_SOURCE` for files that can't be read or have too many bad rows, `CONFLICT` when
  ///   another import is running
  public ImportReport run(
      Path model,
      Path data,
      ImportSettings settings,
      ImportProgress progress,
      Cancellation cancellation) {
    var name = String.valueOf(model.getFileName());
    var text = read(model);
    var read =
        ModelReader.read(name, text)
            .orThrow(
                ErrorCode.INVALID_DOCUMENT, "The model file can't be used; nothing was imported.");
    try (var target = store.begin(read.dataset())) {
      return load(read, name, text, data, new Loading(target, settings, progress, cancellation));
    }
  }

  private record Loading(
      NewVersion target,
      ImportSettings settings,
      ImportProgress progress,
      Cancellation cancellation) {}

  private ImportReport load(
      MemberModel model, String name, String text, Path data, Loading loading) {
    var target = loading.target();
    LoadedTables loaded;
    try (var staging = Staging.open(target, loading.settings(), loading.cancellation())) {
      loaded =
          new LoadTables(staging, model, target, loading.settings(), loading.progress())
              .load(data, clock);
    }
    loading.cancellation().check();
    var version =
        target.publish(
            new VersionFacts(
                clock.instant(),
                loaded.completeThrough(),
                loaded.members(),
                loaded.ordinalLimit(),
                loaded.latestJoin(),
                loaded.events(),
                loaded.anonymous(),
                loaded.sources(),
                name,
                text));
    return new ImportReport(version, loaded.rejected(), loaded.notes());
  }

  private static String read(Path model) {
    try {
      return Files.readString(model);
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.INVALID_DOCUMENT,
          "The model file " + model + " can't be read: " + e.getMessage() + ". Check --model.",
          e);
    }
  }
}
