package facet.datasets.crm.file;

import facet.datasets.crm.Capabilities;
import facet.datasets.crm.Delivery;
import facet.datasets.crm.Delta;
import facet.datasets.crm.Destination;
import facet.datasets.crm.Outcome;
import facet.datasets.crm.Receipt;
import facet.datasets.crm.Receipt.RowOutcome;
import facet.datasets.crm.RowOperation;
import facet.datasets.crm.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Drops each batch as one CSV file named by run and batch, and closes the run with a manifest.
///
/// A file's name and bytes follow from run and batch alone, so writing it again changes nothing. A
/// receiver waits for the manifest `run-000042.json`: before it, the run is not complete.
public final class FolderDestination implements Destination {

  private static final int BATCH_ROWS = 500_000;
  private static final Capabilities CAPABILITIES =
      new Capabilities(true, true, false, false, true, true, BATCH_ROWS);

  private final FolderSettings settings;

  public FolderDestination(FolderSettings settings) {
    this.settings = settings;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public Optional<Stop> prepare(Delivery delivery) {
    if (!Files.isDirectory(settings.folder())) {
      return Optional.of(new Stop.Unreachable("There is no folder " + settings.folder()));
    }
    try {
      Path folder = Files.createDirectories(folderOf(delivery));
      return Files.isWritable(folder)
          ? Optional.empty()
          : Optional.of(new Stop.Unreachable("The folder " + folder + " cannot be written to"));
    } catch (IOException e) {
      return Optional.of(stop(e));
    }
  }

  @Override
  public Receipt apply(Delta delta) {
    CsvText text = new CsvText(settings, delta);
    Path target = fileOf(delta);
    try {
      if (Files.exists(target) && Checksum.ofFile(target).sha256().equals(Checksum.of(text))) {
        return receipt(delta, Outcome.ALREADY);
      }
      AtomicFile.write(target, text::writeTo);
      return receipt(delta, Outcome.APPLIED);
    } catch (IOException e) {
      return new Receipt(List.of(), Optional.of(stop(e)));
    }
  }

  @Override
  public ReadBack readBack(Delta delta) {
    Path target = fileOf(delta);
    try {
      boolean same =
          Files.exists(target)
              && Checksum.ofFile(target).sha256().equals(Checksum.of(new CsvText(settings, delta)));
      return new ReadBack(
          delta.rows().stream()
              .map(row ->
                  new Found(
                      row.memberKey(), same && row.action() != RowOperation.Action.REMOVE, same))
              .toList(),
          Optional.empty());
    } catch (IOException e) {
      return new ReadBack(List.of(), Optional.of(stop(e)));
    }
  }

  @Override
  public Optional<Stop> finish(Delivery delivery) {
    try {
      Path folder = folderOf(delivery);
      Manifest manifest = Manifest.of(delivery, folder, runName(delivery));
      AtomicFile.write(
          folder.resolve(runName(delivery) + ".json"), out -> out.write(manifest.json()));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(stop(e));
    }
  }

  @Override
  public OptionalLong rowsHeld(String publication) {
    return OptionalLong.empty();
  }

  private Path folderOf(Delivery delivery) {
    return settings.folder().resolve(delivery.publication());
  }

  private Path fileOf(Delta delta) {
    Delivery delivery = delta.delivery();
    return folderOf(delivery)
        .resolve(
            "%s-%s-%03d.csv"
                .formatted(runName(delivery), delivery.full() ? "full" : "delta", delta.chunk()));
  }

  private static String runName(Delivery delivery) {
    return String.format(Locale.ROOT, "run-%06d", delivery.run());
  }

  private static Receipt receipt(Delta delta, Outcome outcome) {
    return Receipt.of(
        delta.rows().stream().map(row -> RowOutcome.done(row.memberKey(), outcome)).toList());
  }

  private static Stop stop(IOException e) {
    return new Stop.Unreachable(e.getClass().getSimpleName() + ": " + e.getMessage());
  }
}
