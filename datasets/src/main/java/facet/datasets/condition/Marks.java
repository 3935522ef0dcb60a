package facet.datasets.condition;

import java.util.Optional;

/// What an analyst notes on a node: muted (kept, ignored), locked (kept from edits), a name of its
/// own.
public record Marks(boolean muted, boolean locked, Optional<String> label) {
  public static final Marks NONE = new Marks(false, false, Optional.empty());

  public Marks withMuted(boolean value) {
    return new Marks(value, locked, label);
  }

  public Marks withLocked(boolean value) {
    return new Marks(muted, value, label);
  }

  public Marks withLabel(String value) {
    return new Marks(muted, locked, Optional.of(value).filter(text -> !text.isBlank()));
  }
}
