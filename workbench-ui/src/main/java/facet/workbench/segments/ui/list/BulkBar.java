package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import facet.workbench.segments.overview.SegmentLine;
import java.util.Set;

/// What can be done with the ticked segments together.
final class BulkBar extends Div {
  private static final long serialVersionUID = 1L;

  private final Span count = new Span();
  private final Action archive;
  private transient Set<SegmentLine> ticked = Set.of();
  private final transient SegmentActs acts;

  /// @param refresh counts the ticked ones; hidden from whom the recorded sizes are not shown
  BulkBar(
      SegmentActs acts,
      boolean counts,
      java.util.function.Consumer<Set<SegmentLine>> refresh,
      Runnable untick) {
    this.acts = acts;
    addClassNames("cbar", "bulk");
    setId("bulk");
    count.addClassNames("m", "grow");
    getElement().setAttribute("role", "toolbar");
    var refreshing =
        Action.quiet(getTranslation("catalogue.bulk.count"), () -> refresh.accept(ticked))
            .with(Icon.RETRY)
            .small();
    refreshing.setId("bulk-count");
    refreshing.setVisible(counts);
    archive =
        Action.quiet(getTranslation("catalogue.archive"), () -> acts.archive(ticked))
            .with(Icon.DATA)
            .small();
    add(
        count,
        refreshing,
        Action.quiet(getTranslation("catalogue.move.to"), () -> acts.move(ticked))
            .with(Icon.FOLDER)
            .small(),
        Action.quiet(getTranslation("catalogue.label.add"), () -> acts.label(ticked))
            .with(Icon.TAG)
            .small(),
        archive,
        Action.icon(Icon.X, getTranslation("catalogue.bulk.none"), untick));
    setVisible(false);
  }

  void show(Set<SegmentLine> lines) {
    ticked = Set.copyOf(lines);
    setVisible(!ticked.isEmpty());
    count.setText(getTranslation("catalogue.bulk", ticked.size()));
    archive.setVisible(ticked.stream().anyMatch(acts::mayArchive));
  }
}
