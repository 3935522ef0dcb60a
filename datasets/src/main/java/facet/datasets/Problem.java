package facet.datasets;

import java.util.Objects;

/// One mistake of a user, as a value: where it stands (`model.yaml:12`, `/where/of/1/field`), what
/// is wrong, and what to do about it (may be empty where the remedy is plain).
public record Problem(String where, String what, String fix) {
  public Problem {
    Objects.requireNonNull(where);
    Objects.requireNonNull(what);
    Objects.requireNonNull(fix);
  }

  @Override
  public String toString() {
    return where + ": " + what + (fix.isEmpty() ? "" : " " + fix);
  }
}
