package facet.datasets.model;

import java.util.Objects;
import java.util.Optional;

/// A field under its business name.
///
/// @param id lower snake_case, unique in its entity; also the physical column name
/// @param area the palette group it is listed in
/// @param unit what numbers are counted in, e.g. a currency code
/// @param personal identifies a person; masked by role
/// @param consentFor the channel whose consent this flag records
public record Field(
    String id,
    FieldType type,
    FieldOrigin origin,
    Labels labels,
    Labels meaning,
    String area,
    Optional<String> unit,
    boolean personal,
    History history,
    Optional<String> consentFor) {
  public Field {
    Objects.requireNonNull(id);
    Objects.requireNonNull(type);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(labels);
  }

  static Field builtIn(String id, FieldType type, Labels labels, String area) {
    return new Field(
        id,
        type,
        new FieldOrigin.BuiltIn(),
        labels,
        Labels.same(""),
        area,
        Optional.empty(),
        false,
        History.CONSTANT,
        Optional.empty());
  }
}
