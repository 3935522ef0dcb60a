package facet.datasets.crm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What should become of one member at the destination.
///
/// Values are text in one canonical form (ISO dates, plain decimals, `true`/`false`), missing is
/// null: files want text, and a database casts to its own column types, so a value it refuses is
/// refused by the side that knows the type.
///
/// @param values in the order of [Delivery#fields]; empty for a removal
/// @param payloadHash of the values, see [PayloadHash]; decides whether a member has changed
public record RowOperation(
    Action action, String memberKey, List<@Nullable String> values, String payloadHash) {

  public enum Action {
    ADD,
    UPDATE,
    REMOVE
  }

  public RowOperation {
    if (memberKey.isEmpty()) {
      throw new IllegalArgumentException("A row needs a member key");
    }
    values = Collections.unmodifiableList(new ArrayList<>(values));
    if (action == Action.REMOVE && !values.isEmpty()) {
      throw new IllegalArgumentException("A removal carries no values: member " + memberKey);
    }
  }

  public static RowOperation add(String memberKey, List<@Nullable String> values) {
    return new RowOperation(Action.ADD, memberKey, values, PayloadHash.of(values));
  }

  public static RowOperation update(String memberKey, List<@Nullable String> values) {
    return new RowOperation(Action.UPDATE, memberKey, values, PayloadHash.of(values));
  }

  public static RowOperation remove(String memberKey) {
    return new RowOperation(Action.REMOVE, memberKey, List.of(), PayloadHash.of(List.of()));
  }
}
