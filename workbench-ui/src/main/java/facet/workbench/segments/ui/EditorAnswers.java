package facet.workbench.segments.ui;

import facet.datasets.model.Labels;
import facet.datasets.model.Metric;
import facet.query.measure.Distribution;
import facet.query.measure.ValueCounts;
import facet.workbench.segments.FieldValues;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.lists.ListMatch;
import facet.workbench.segments.lists.UploadedLists;
import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.ui.editor.EditorData;
import java.time.LocalDate;
import java.util.function.Consumer;

/// What editors ask of the data behind one page.
///
/// @param author who keeps lists
/// @param onList told of a list that was kept, on whatever thread kept it
record EditorAnswers(
    Workspace workspace,
    FieldValues values,
    UploadedLists lists,
    String author,
    Consumer<Palette.Named> onList)
    implements EditorData.Answers {

  @Override
  public LocalDate asOf() {
    return workspace.asOf();
  }

  @Override
  public ValueCounts values(String path, String search, int offset, int limit) {
    return values.find(path, search, offset, limit);
  }

  @Override
  public Distribution spread(String path, int bins) {
    return workspace.spread(path, bins);
  }

  @Override
  public Distribution spread(Metric metric, int bins) {
    return workspace.spread(metric, bins);
  }

  @Override
  public ListMatch match(String text) {
    return lists.match(text);
  }

  @Override
  public String keep(ListMatch match, String name) {
    var kept = lists.keep(match, name, workspace.asOf(), "uploaded by " + author);
    onList.accept(new Palette.Named(kept.id(), Labels.same(name)));
    return kept.id();
  }
}
