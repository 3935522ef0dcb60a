package facet.query.audience;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page of an audience, in the order of member keys.
///
/// @param next the key to continue after; empty on the last page
public record MemberPage(List<Row> rows, Optional<String> next) {
  public MemberPage {
    rows = List.copyOf(rows);
  }

  /// A member with the fields asked for, as text (ISO dates, plain decimals, `true`/`false`); null
  /// where missing.
  public record Row(int ordinal, String key, List<@Nullable String> values) {}
}
