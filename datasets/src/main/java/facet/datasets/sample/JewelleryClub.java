package facet.datasets.sample;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/// The sample of a jewellery chain's members' club (docs/samples.md): 300 shops, four online
/// channels, January 2022 to October 2026, with planted clusters, churn drivers and a campaign
/// effect.
///
/// The same number of members and seed give the same files, byte for byte.
public final class JewelleryClub {
  public static final int FEWEST = 100;
  public static final int MOST = 50_000_000;
  public static final long SEED = 20261031;

  private static final int MOST_IN_CHUNK = 40_000;

  private final Path folder;
  private final int members;
  private final World world;
  private final DoubleConsumer progress;

  private JewelleryClub(Path folder, int members, long seed, DoubleConsumer progress) {
    this.folder = folder;
    this.members = members;
    this.world = World.of(seed);
    this.progress = progress;
  }

  /// Writes `model.yaml`, the Parquet files it names and, in the folder `truth`, what is true of
  /// them.
  ///
  /// @param folder is made when missing; files of an earlier sample in it are replaced
  /// @param members 100 to 50 million; a member has about 20 order lines
  public static void generate(Path folder, int members, long seed) {
    generate(folder, members, seed, _ -> {});
  }

  /// As {@link #generate(Path, int, long)}, telling the share done, 0 to 1, from any thread. An
  /// interrupt stops it, leaving an incomplete folder without `model.yaml`.
  public static void generate(Path folder, int members, long seed, DoubleConsumer progress) {
    if (members < FEWEST || members > MOST) {
      throw new FacetException(
          ErrorCode.INVALID_SOURCE,
          "A sample has from %d to %d members, not %d.".formatted(FEWEST, MOST, members));
    }
    new JewelleryClub(folder, members, seed, progress).generate();
  }

  /// The member model that describes the files.
  public static String model() {
    return Words.text("model.yaml");
  }

  private void generate() {
    try {
      clear();
      Scratch.use(this::dimensions);
      chunks();
      TruthFile.write(folder, members, world.seed());
      Files.writeString(folder.resolve("model.yaml"), model());
      progress.accept(1);
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The sample can't be written to " + folder + ": " + e.getMessage() + ".",
          e);
    }
  }

  private void clear() throws IOException {
    Files.createDirectories(folder.resolve("truth"));
    Files.deleteIfExists(folder.resolve("model.yaml"));
    for (var place : List.of(folder, folder.resolve("truth"))) {
      try (var old = Files.newDirectoryStream(place, "*.{parquet,json}")) {
        for (var file : old) {
          Files.delete(file);
        }
      }
    }
  }

  private boolean dimensions(Scratch scratch) throws SQLException {
    scratch.script(Words.text("dimensions.sql"));
    scratch.append("shop", world.places().rows());
    scratch.append("product", world.catalogue().rows());
    scratch.append("campaign", world.campaigns().rows());
    scratch.script(Words.text("dimension_files.sql").replace("{folder}", quoted(folder)));
    return true;
  }

  private void chunks() {
    int count = Math.max(2, Math.ceilDiv(members, MOST_IN_CHUNK));
    var done = new AtomicInteger();
    int threads = Math.min(count, Runtime.getRuntime().availableProcessors());
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Boolean>> work =
          IntStream.range(0, count)
              .mapToObj(chunk ->
                  (Callable<Boolean>)
                      () -> {
                        int from = (int) ((long) members * chunk / count);
                        int to = (int) ((long) members * (chunk + 1) / count);
                        Scratch.use(scratch -> chunk(scratch, chunk, from, to));
                        progress.accept(0.98 * done.incrementAndGet() / count);
                        return true;
                      })
              .toList();
      for (Future<Boolean> result : pool.invokeAll(work)) {
        result.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FacetException(ErrorCode.CANCELLED, "Making the sample was cancelled.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof FacetException facet
          ? facet
          : new FacetException(ErrorCode.INTERNAL, "Making the sample failed.", e.getCause());
    }
  }

  private boolean chunk(Scratch scratch, int chunk, int from, int to) throws SQLException {
    scratch.script(Words.text("raw.sql"));
    try (var rows = new RawRows(world, scratch.connection())) {
      for (int member = from; member < to; member++) {
        if (Thread.currentThread().isInterrupted()) {
          throw new FacetException(ErrorCode.CANCELLED, "Making the sample was cancelled.");
        }
        rows.write(member, new Life(world, member).live());
      }
    }
    var shops = world.places().shops.stream().map(Places.Shop::code).toList();
    var campaigns = world.campaigns().all.stream().map(Campaigns.Campaign::code).toList();
    scratch.script(
        Codes.spellOut(Words.text("files.sql"))
            .replace("{shops}", Scratch.list(shops))
            .replace("{campaigns}", Scratch.list(campaigns))
            .replace("{chunk}", "%04d".formatted(chunk))
            .replace("{folder}", quoted(folder)));
    return true;
  }

  static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }
}
