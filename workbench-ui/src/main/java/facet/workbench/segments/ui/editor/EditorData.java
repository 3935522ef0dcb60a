package facet.workbench.segments.ui.editor;

import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.query.measure.Distribution;
import facet.query.measure.ValueCounts;
import facet.workbench.segments.lists.ListMatch;
import facet.workbench.segments.sentence.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// What editors know besides the condition: the model, names, and who answers their questions.
public record EditorData(MemberModel model, Names names, Saved saved, Answers answers) {
  public EditorData {
    Objects.requireNonNull(model);
    Objects.requireNonNull(names);
    Objects.requireNonNull(saved);
    Objects.requireNonNull(answers);
  }

  /// What is asked of the data while a condition is edited. But for the date, called off the page's
  /// thread.
  public interface Answers {
    LocalDate asOf();

    /// Values of a field that contain a text, most frequent first.
    ValueCounts values(String path, String search, int offset, int limit);

    /// How the values of a numeric field spread.
    Distribution spread(String path, int bins);

    /// How a measure spreads over members.
    Distribution spread(Metric metric, int bins);

    /// Looks the members up whose keys are in a text.
    ListMatch match(String text);

    /// Keeps the members found as a list; its id.
    String keep(ListMatch match, String name);
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
