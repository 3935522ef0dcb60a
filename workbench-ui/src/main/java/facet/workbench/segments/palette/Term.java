package facet.workbench.segments.palette;

import facet.datasets.condition.Condition;
import facet.datasets.model.Labels;
import java.util.Objects;

/// Something a condition can be about.
///
/// @param id unique in the palette
/// @param icon name of the icon's symbol
/// @param detail what it means, one sentence; may be empty
/// @param unit what its numbers are counted in; may be empty
/// @param author who made it in the workbench; may be empty
/// @param start the condition it begins as when dropped
public record Term(
    String id,
    Labels labels,
    String icon,
    Labels detail,
    String unit,
    String author,
    Condition start) {
  public Term {
    Objects.requireNonNull(id);
    Objects.requireNonNull(labels);
    Objects.requireNonNull(start);
  }

  static Term of(String id, Labels labels, String icon, Condition start) {
    return new Term(id, labels, icon, Labels.same(""), "", "", start);
  }

  Term meaning(Labels sentence) {
    return new Term(id, labels, icon, sentence, unit, author, start);
  }
}
