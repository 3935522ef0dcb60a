package facet.datasets.model;

import java.util.List;

/// A field path resolved: `order_line.product.category` is the event `order_line`, by way of the
/// link `product`, the field `category`. A path that ends on a link means the dimension's key.
///
/// @param path as written
/// @param root the member or the event it starts from
/// @param via the links followed, in order
/// @param owner where the field stands: `root`, or the last link's dimension
public record FieldRef(String path, Entity root, List<Link> via, Entity owner, Field field) {
  public FieldRef {
    via = List.copyOf(via);
  }

  /// What people call it: the link's name for a dimension's key, else the field's.
  public Labels labels() {
    return owner instanceof Dimension && field.id().equals("key") && !via.isEmpty()
        ? via.getLast().labels()
        : field.labels();
  }
}
