package facet.workbench.segments.sentence;

import java.util.Map;
import java.util.Optional;

/// Names of what is not in the member model: saved segments, uploaded lists, scores, and the
/// classifications that models made.
public interface Names {
  Optional<String> segment(String id);

  Optional<String> list(String id);

  Optional<String> score(String id);

  Optional<String> classification(String id);

  /// The names of a classification's classes by their ids, in order; empty when it is unknown.
  Map<String, String> classes(String classification);

  Names NONE =
      new Names() {
        @Override
        public Optional<String> segment(String id) {
          return Optional.empty();
        }

        @Override
        public Optional<String> list(String id) {
          return Optional.empty();
        }

        @Override
        public Optional<String> score(String id) {
          return Optional.empty();
        }

        @Override
        public Optional<String> classification(String id) {
          return Optional.empty();
        }

        @Override
        public Map<String, String> classes(String classification) {
          return Map.of();
        }
      };
}
