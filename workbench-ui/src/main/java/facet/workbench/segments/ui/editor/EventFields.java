package facet.workbench.segments.ui.editor;

import facet.datasets.model.Entity;
import facet.datasets.model.FieldRef;
import facet.datasets.model.MemberModel;
import facet.workbench.segments.sentence.FieldNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The fields an event can be filtered and measured by: its own, its links, and theirs.
final class EventFields {
  private EventFields() {}

  static List<FieldRef> of(MemberModel model, Entity root) {
    var paths = new ArrayList<String>();
    root.fields().forEach(field -> paths.add(root.id() + "." + field.id()));
    for (var link : root.links()) {
      var path = root.id() + "." + link.id();
      paths.add(path);
      model.dimensionOf(link).fields().forEach(field -> paths.add(path + "." + field.id()));
    }
    return paths.stream().flatMap(path -> model.field(path).stream()).toList();
  }

  /// The name of a field; one of a link is told apart by the link's.
  static String name(FieldRef ref, Locale locale) {
    return FieldNames.of(ref).in(locale);
  }
}
