package facet.query.logic;

import facet.datasets.model.FieldRef;
import facet.datasets.model.MemberEntity;
import facet.query.audience.Audiences;
import facet.query.audience.Scope;
import facet.query.binding.BoundCondition;
import facet.query.binding.ValueTest;
import java.time.LocalDate;
import java.util.OptionalLong;

/// How many members have no value of a field.
@FunctionalInterface
public interface MissingCounts {
  /// Empty when it is not known, as it never is of an event's field.
  OptionalLong of(FieldRef field);

  static MissingCounts unknown() {
    return _ -> OptionalLong.empty();
  }

  /// Counted within the scope; each field is one cached leaf.
  static MissingCounts in(Audiences audiences, LocalDate asOf, Scope scope) {
    return field ->
        field.root() instanceof MemberEntity
            ? OptionalLong.of(
                audiences
                    .leaf(new BoundCondition.Attribute(field, new ValueTest.Missing()), asOf, scope)
                    .size())
            : OptionalLong.empty();
  }
}
