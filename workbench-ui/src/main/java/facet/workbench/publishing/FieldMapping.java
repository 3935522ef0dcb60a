package facet.workbench.publishing;

import java.util.List;

/// Which terms go along with each member, and under which names.
///
/// @param fields in the order sent; may be empty: membership alone
public record FieldMapping(List<MappedField> fields) {

  public static final FieldMapping NONE = new FieldMapping(List.of());

  public FieldMapping {
    fields = List.copyOf(fields);
    if (fields.stream().map(MappedField::column).distinct().count() != fields.size()) {
      throw new IllegalArgumentException("A column is filled twice in " + fields);
    }
  }

  /// @param term name in the member model, such as `member.tier`
  /// @param column name at the destination
  public record MappedField(String term, String column) {}

  public List<String> terms() {
    return fields.stream().map(MappedField::term).toList();
  }

  public List<String> columns() {
    return fields.stream().map(MappedField::column).toList();
  }
}
