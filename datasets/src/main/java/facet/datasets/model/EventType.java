package facet.datasets.model;

import facet.datasets.condition.Node;
import java.util.List;
import java.util.Optional;

/// A kind of event: a row of a fact table with a member and a time.
///
/// @param meaning one sentence about it; may be empty
/// @param member the column with the member's key; rows without one are anonymous, kept apart
/// @param timeColumn the column with the time
/// @param where which rows of the source are events of this kind, over the event's own fields
public record EventType(
    String id,
    Labels labels,
    Labels meaning,
    String area,
    String source,
    String member,
    String timeColumn,
    Optional<Node> where,
    List<Field> fields,
    List<Link> links)
    implements Entity {
  public EventType {
    fields = List.copyOf(fields);
    links = List.copyOf(links);
  }

  @Override
  public Field builtIn() {
    return Field.builtIn("time", new FieldType.DateTime(), new Labels("Time", "时间"), area);
  }

  @Override
  public String table() {
    return "event_" + id;
  }
}
