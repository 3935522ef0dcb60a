package facet.workbench.home;

import facet.datasets.store.MemberStore;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of an installation (`FACET_HOME`): `datasets/` with the member store, `state/` with
/// the application's own database, keys and accounts beside them.
public record FacetHome(Path folder) {

  /// The folder that the system property `facet.home` or the variable `FACET_HOME` names, else
  /// `~/.facet`.
  public static FacetHome standard() {
    return new FacetHome(
        Optional.ofNullable(System.getProperty("facet.home"))
            .or(() -> Optional.ofNullable(System.getenv("FACET_HOME")))
            .filter(text -> !text.isBlank())
            .map(Path::of)
            .orElse(Path.of(System.getProperty("user.home"), ".facet")));
  }

  public MemberStore store() {
    return MemberStore.at(folder.resolve("datasets"));
  }
}
