package facet.datasets.model;

import java.util.List;

/// What events and members refer to: products, shops, campaigns.
public record Dimension(
    String id, Labels labels, String source, KeyColumn key, List<Field> fields, List<Link> links)
    implements Entity {
  public Dimension {
    fields = List.copyOf(fields);
    links = List.copyOf(links);
  }

  @Override
  public Field builtIn() {
    return Field.builtIn("key", new FieldType.Text(), labels, labels.en());
  }

  @Override
  public String table() {
    return "dim_" + id;
  }
}
