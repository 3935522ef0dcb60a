package facet.workbench.segments.sentence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Names by id of what is not in the member model: saved segments, uploaded lists, scores, and the
/// classifications that models made.
///
/// @param classes by classification, the names of its classes in order
/// @param tags the ids of the segments that are used as tags
public record Names(
    Map<String, String> segments,
    Map<String, String> lists,
    Map<String, String> scores,
    Map<String, String> classifications,
    Map<String, Map<String, String>> classes,
    Set<String> tags) {
  public static final Names NONE = new Names(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  public Names {
    segments = new LinkedHashMap<>(segments);
    lists = new LinkedHashMap<>(lists);
    scores = new LinkedHashMap<>(scores);
    classifications = new LinkedHashMap<>(classifications);
    classes = new LinkedHashMap<>(classes);
    tags = Set.copyOf(tags);
  }

  /// Where no segment is used as a tag.
  public Names(
      Map<String, String> segments,
      Map<String, String> lists,
      Map<String, String> scores,
      Map<String, String> classifications,
      Map<String, Map<String, String>> classes) {
    this(segments, lists, scores, classifications, classes, Set.of());
  }

  public Optional<String> segment(String id) {
    return Optional.ofNullable(segments.get(id));
  }

  public Optional<String> list(String id) {
    return Optional.ofNullable(lists.get(id));
  }

  public Optional<String> score(String id) {
    return Optional.ofNullable(scores.get(id));
  }

  public Optional<String> classification(String id) {
    return Optional.ofNullable(classifications.get(id));
  }

  /// The names of a classification's classes by their ids, in order; empty when it is unknown.
  public Map<String, String> classes(String classification) {
    return classes.getOrDefault(classification, Map.of());
  }
}
