package facet.workbench.segments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Permission;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says in the head how the draft stands to what is saved, and offers the ways on from there.
final class HeadStanding {
  private final BuilderHead head;
  private final SegmentCatalogue catalogue;
  private final CurrentUser user;
  private final Ago ago;
  private final StatusSteps steps;

  HeadStanding(BuilderHead head, SegmentCatalogue catalogue, CurrentUser user, Ago ago) {
    this.head = head;
    this.catalogue = catalogue;
    this.user = user;
    this.ago = ago;
    this.steps = new StatusSteps(catalogue, user);
  }

  /// A new segment, or one with changes that are not saved.
  void unsaved(Baseline baseline) {
    head.standing(
        status(baseline),
        words(baseline),
        baseline
            .segment()
            .map(saved -> head.getTranslation("segments.changed", saved.currentVersion()))
            .orElseGet(() -> head.getTranslation("segments.unsaved")));
    head.steps(List.of());
  }

  /// A segment that is on the page as it is saved.
  ///
  /// @param stepTaken called when its status may be another
  void saved(Baseline baseline, SavedSegment segment, Runnable stepTaken) {
    head.standing(
        status(baseline),
        words(baseline),
        head.getTranslation(
            "segments.saved", segment.currentVersion(), ago.of(savedAt(segment), head)));
    head.steps(waysOn(segment, stepTaken));
  }

  /// When its version was saved: a change of status is no save.
  private OffsetDateTime savedAt(SavedSegment segment) {
    return catalogue
        .version(segment.id(), segment.currentVersion())
        .map(SegmentVersion::createdAt)
        .orElse(segment.updatedAt());
  }

  private List<Action> waysOn(SavedSegment segment, Runnable stepTaken) {
    var ways = new ArrayList<>(steps.of(segment, head, stepTaken));
    if (segment.status() == SegmentStatus.APPROVED && user.may(Permission.PUBLISH)) {
      ways.add(publish(segment));
    }
    return ways;
  }

  private Action publish(SavedSegment segment) {
    var chosen = QueryParameters.simple(Map.of("segment", segment.id()));
    var publish =
        Action.plain(
                head.getTranslation("segments.publish"),
                () -> UI.getCurrent().navigate("publish", chosen))
            .with(Icon.SEND);
    publish.setId("publish");
    return publish;
  }

  private static String status(Baseline baseline) {
    return baseline
        .segment()
        .map(SavedSegment::status)
        .orElse(SegmentStatus.DRAFT)
        .name()
        .toLowerCase(Locale.ROOT);
  }

  private String words(Baseline baseline) {
    return head.getTranslation("catalogue.status." + status(baseline));
  }
}
