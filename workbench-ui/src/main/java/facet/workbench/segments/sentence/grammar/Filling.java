package facet.workbench.segments.sentence.grammar;

import java.util.HashMap;
import java.util.Map;

/// What goes into the slots of a phrase.
public record Filling(Map<String, Object> values) {
  public static final Filling NONE = new Filling(Map.of());

  public Filling {
    values = Map.copyOf(values);
  }

  public static <A> Filling of(Slot<A> slot, A value) {
    return NONE.with(slot, value);
  }

  public static <A, B> Filling of(Slot<A> slot, A value, Slot<B> other, B second) {
    return NONE.with(slot, value).with(other, second);
  }

  public <T> Filling with(Slot<T> slot, T value) {
    var more = new HashMap<>(values);
    more.put(slot.name(), value);
    return new Filling(more);
  }

  /// @throws IllegalStateException when nothing has been put there: the phrase lacks the slot, or
  ///   has it behind the one that asks
  @SuppressWarnings("unchecked") // only `with` puts values in, by the same slot
  public <T> T get(Slot<T> slot) {
    var value = values.get(slot.name());
    if (value == null) {
      throw new IllegalStateException("nothing for {" + slot.name() + "}");
    }
    return (T) value;
  }
}
