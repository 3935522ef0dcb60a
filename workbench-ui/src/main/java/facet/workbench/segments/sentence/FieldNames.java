package facet.workbench.segments.sentence;

import facet.datasets.model.FieldRef;
import facet.datasets.model.Labels;
import java.util.Locale;

/// What a field is called where it is not clear whose it is: one reached by a link bears the link's
/// name, `Home shop` and `Shop city` make `Home shop city`.
public final class FieldNames {
  private FieldNames() {}

  public static Labels of(FieldRef ref) {
    var field = ref.labels();
    if (ref.via().isEmpty() || field.equals(ref.via().getLast().labels())) {
      return field;
    }
    var link = ref.via().getLast().labels();
    var owner = ref.owner().labels();
    return new Labels(
        english(link.en(), rest(field.en(), owner.en() + " ")),
        chinese(link.zhCn(), rest(field.zhCn(), owner.zhCn())));
  }

  private static String english(String link, String field) {
    return field.startsWith(link) ? field : link + " " + small(field);
  }

  private static String chinese(String link, String field) {
    return field.startsWith(link) ? field : link + field;
  }

  private static String rest(String name, String start) {
    return name.startsWith(start) && name.length() > start.length()
        ? name.substring(start.length())
        : name;
  }

  /// Abbreviations keep their capitals.
  private static String small(String name) {
    boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return name.isEmpty() || abbreviation
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
