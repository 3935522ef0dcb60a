package facet.datasets.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something with fields: the member, an event, a dimension.
public sealed interface Entity permits MemberEntity, EventType, Dimension {
  String id();

  Labels labels();

  List<Field> fields();

  List<Link> links();

  /// The field that the store gives every row: the member's key, the event's time, the dimension's
  /// key.
  Field builtIn();

  default Optional<Field> field(String id) {
    return Stream.concat(Stream.of(builtIn()), fields().stream())
        .filter(field -> field.id().equals(id))
        .findFirst();
  }

  default Optional<Link> link(String id) {
    return links().stream().filter(link -> link.id().equals(id)).findFirst();
  }

  /// The physical table.
  String table();
}
