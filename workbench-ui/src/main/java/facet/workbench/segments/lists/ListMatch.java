package facet.workbench.segments.lists;

import java.util.List;

/// What became of the keys that somebody brought.
///
/// @param ordinals of the members found, each once
/// @param unmatched keys that no member has, in the order they came
/// @param repeated how often a key came again
public record ListMatch(List<Integer> ordinals, List<String> unmatched, int repeated) {
  public ListMatch {
    ordinals = List.copyOf(ordinals);
    unmatched = List.copyOf(unmatched);
  }

  public int found() {
    return ordinals.size();
  }
}
