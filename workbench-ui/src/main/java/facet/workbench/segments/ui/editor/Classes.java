package facet.workbench.segments.ui.editor;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The name of a classification and those of its classes by their ids, in order: the model's own,
/// else what a model made.
record Classes(String name, Map<String, String> names) {
  static Classes of(String id, EditorData data, Locale locale) {
    return data.model()
        .classification(id)
        .map(own -> {
          Map<String, String> names = new LinkedHashMap<>();
          own.classIds()
              .forEach(one ->
                  names.put(one, own.labels(one).map(labels -> labels.in(locale)).orElse(one)));
          return new Classes(own.labels().in(locale), names);
        })
        .orElseGet(() ->
            new Classes(data.names().classification(id).orElse(id), data.names().classes(id)));
  }

  boolean known() {
    return !names.isEmpty();
  }
}
