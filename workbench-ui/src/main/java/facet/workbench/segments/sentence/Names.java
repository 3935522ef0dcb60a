package facet.workbench.segments.sentence;

import java.util.Optional;

/// Names of what is not in the member model: saved segments, uploaded lists, scores.
public interface Names {
  Optional<String> segment(String id);

  Optional<String> list(String id);

  Optional<String> score(String id);

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
      };
}
