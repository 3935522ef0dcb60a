package facet.datasets.model;

import facet.datasets.condition.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Ordered, exclusive classes: the first whose condition holds, otherwise the remainder.
public record Classification(String id, Labels labels, List<Rung> classes, Remainder remainder) {
  /// A class with its condition and what to do with its members.
  public record Rung(String id, Labels labels, Labels strategy, Node where) {}

  /// The class of those whom no condition took.
  public record Remainder(String id, Labels labels, Labels strategy) {}

  public Classification {
    classes = List.copyOf(classes);
  }

  /// The ids of all classes in order, the remainder last.
  public List<String> classIds() {
    return Stream.concat(classes.stream().map(Rung::id), Stream.of(remainder.id())).toList();
  }

  public Optional<Labels> labels(String classId) {
    if (classId.equals(remainder.id())) {
      return Optional.of(remainder.labels());
    }
    return classes.stream().filter(c -> c.id().equals(classId)).map(Rung::labels).findFirst();
  }
}
