package facet.datasets.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// Public data sets that are no part of the project: under `FACET_PUBLIC_DATA`, else
/// `../shared/data` beside the checkout. A test that needs one which is absent is skipped by name.
public final class PublicData {
  private PublicData() {}

  public static Path require(String name) {
    var root =
        Optional.ofNullable(System.getenv("FACET_PUBLIC_DATA"))
            .map(Path::of)
            .orElse(Path.of("../../shared/data"));
    var folder = root.resolve(name);
    Assumptions.assumeTrue(
        Files.isDirectory(folder), () -> "public data set '" + name + "' is absent from " + root);
    return folder;
  }
}
