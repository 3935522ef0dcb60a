package facet.query.engine;

import java.nio.file.Path;
import java.util.Objects;

/// A folder that both Facet and a cluster reach.
///
/// @param here where Facet writes it
/// @param there the address at which the cluster reads it, such as `s3://lake/facet`
public record SharedFolder(Path here, String there) {
  public SharedFolder {
    Objects.requireNonNull(here);
    Objects.requireNonNull(there);
  }

  SharedFolder below(String name) {
    return new SharedFolder(here.resolve(name), there.replaceAll("/+$", "") + "/" + name);
  }
}
