package facet.workbench.segments.ui.editor;

import facet.datasets.model.MemberModel;
import facet.query.measure.ValueCounts;
import facet.workbench.segments.sentence.Names;
import java.util.List;
import java.util.Objects;

/// What editors know besides the condition: the model, names, and the values there are.
public record EditorData(MemberModel model, Names names, Saved saved, Values values) {
  public EditorData {
    Objects.requireNonNull(model);
    Objects.requireNonNull(names);
    Objects.requireNonNull(saved);
    Objects.requireNonNull(values);
  }

  /// Values of a field that contain a text, most frequent first. Called off the page's thread.
  @FunctionalInterface
  public interface Values {
    ValueCounts find(String path, String search, int limit);
  }

  /// Ids a condition can name.
  public record Saved(List<String> segments, List<String> lists, List<String> scores) {
    public Saved {
      segments = List.copyOf(segments);
      lists = List.copyOf(lists);
      scores = List.copyOf(scores);
    }
  }
}
