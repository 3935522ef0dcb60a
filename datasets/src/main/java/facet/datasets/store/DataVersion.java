package facet.datasets.store;

import facet.datasets.model.MemberModel;
import java.nio.file.Path;
import java.util.Objects;

/// One immutable load of a dataset: a DuckDB file, opened read-only by everyone.
///
/// Tables: `member(ordinal INTEGER, key VARCHAR, …)` ordered by ordinal; `event_<id>(member
/// INTEGER, time TIMESTAMP, …)` sorted by member and time; `event_<id>_anonymous`, the same without
/// a member; `dim_<id>(id INTEGER, key VARCHAR, …)`. A field is a column of its own id, a link an
/// INTEGER column that holds the dimension's `id`. Ordinals are given once and never reused, so
/// bitmaps of two versions can be compared.
///
/// @param number counts from 1
/// @param model the member model it was loaded with
public record DataVersion(int number, Path file, MemberModel model, VersionFacts facts) {
  public DataVersion {
    Objects.requireNonNull(file);
    Objects.requireNonNull(model);
    Objects.requireNonNull(facts);
  }

  /// The same load, spoken of in a model that has more to name.
  public DataVersion with(MemberModel other) {
    return new DataVersion(number, file, other, facts);
  }
}
