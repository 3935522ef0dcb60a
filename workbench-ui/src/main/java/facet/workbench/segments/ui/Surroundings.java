package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UIDetachedException;
import facet.workbench.kit.Action;
import facet.workbench.segments.EditingNow;
import facet.workbench.segments.state.Drafts;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What happens around the draft on a page: it is written down at every change, what was left of it
/// before is offered, and who else is at work on the segment is told.
final class Surroundings {
  private final Component page;
  private final DraftingTools tools;
  private final DraftKeeper keeper;
  private final String account;
  private final Ago ago;
  private final Acts acts;
  private final Notices notices = new Notices();
  private String dataset = "";
  private String segment = "";
  private EditingNow.@Nullable Seat seat;

  /// What the page does on wish.
  interface Acts {
    /// Goes on with a draft that was left.
    void goOn(Drafts.Draft draft);

    /// Shows what somebody else saved.
    void openLatest();

    /// Compares what is on the page with that.
    void compare();
  }

  Surroundings(Component page, DraftingTools tools, String account, Ago ago, Acts acts) {
    this.page = page;
    this.tools = tools;
    this.keeper = new DraftKeeper(tools.drafts(), account);
    this.account = account;
    this.ago = ago;
    this.acts = acts;
    page.addAttachListener(_ -> enter());
    page.addDetachListener(_ -> leave());
  }

  Notices notices() {
    return notices;
  }

  /// A segment is shown on the page.
  ///
  /// @param id empty while it is not saved
  void shown(String ofDataset, String id) {
    keeper.turn();
    notices.clear();
    dataset = ofDataset;
    segment = id;
    leave();
    enter();
    offer();
  }

  void changed(int baseVersion, String name, String document) {
    keeper.keep(dataset, new Drafts.Segment(segment, baseVersion, name), document);
  }

  /// What is on the page is what is saved.
  void unchanged() {
    keeper.forget();
  }

  /// It was saved, perhaps for the first time.
  void saved(String id, int version) {
    keeper.forget();
    notices.clear(Notices.About.NEWER);
    if (!segment.equals(id)) {
      segment = id;
      leave();
      enter();
      offer();
    }
    if (seat != null) {
      seat.saved(version);
    }
  }

  private void offer() {
    notices.clear(Notices.About.DRAFT);
    keeper.left(dataset, segment).ifPresent(this::offer);
  }

  private void offer(Drafts.Draft left) {
    var goOn =
        Action.plain(
                page.getTranslation("segments.draft.continue"),
                () -> {
                  acts.goOn(left);
                  keeper.adopt(left);
                  offer();
                })
            .small();
    goOn.setId("continue-draft");
    var discard =
        Action.quiet(
                page.getTranslation("segments.draft.discard"),
                () -> {
                  keeper.discard(left);
                  offer();
                })
            .small();
    notices.show(
        Notices.About.DRAFT,
        page.getTranslation("segments.draft.left", ago.clock(left.updatedAt(), page)),
        goOn,
        discard);
  }

  private void enter() {
    if (seat == null && !segment.isEmpty() && page.isAttached()) {
      var ui = page.getUI().orElseThrow();
      seat =
          tools
              .editing()
              .enter(
                  segment,
                  account,
                  news -> {
                    try {
                      ui.access(() -> hear(news));
                    } catch (UIDetachedException left) {
                      // The page is gone, and with it whoever would be told.
                      return;
                    }
                  });
    }
  }

  private void leave() {
    if (seat != null) {
      seat.close();
      seat = null;
    }
  }

  private void hear(EditingNow.News news) {
    switch (news) {
      case EditingNow.News.Others(var editors) when editors.isEmpty() ->
          notices.clear(Notices.About.OTHERS);
      case EditingNow.News.Others(var editors) ->
          notices.show(
              Notices.About.OTHERS,
              page.getTranslation(
                  "segments.others",
                  editors.stream().map(this::words).collect(Collectors.joining(", "))));
      case EditingNow.News.Saved(var by, var version) ->
          notices.show(
              Notices.About.NEWER,
              by.equals(account)
                  ? page.getTranslation("segments.newer.self", version)
                  : page.getTranslation("segments.newer", by, version),
              Action.plain(page.getTranslation("segments.conflict.see"), acts::compare).small(),
              Action.quiet(page.getTranslation("segments.conflict.open", version), acts::openLatest)
                  .small());
    }
  }

  private String words(EditingNow.Editor editor) {
    var since = OffsetDateTime.ofInstant(editor.since(), ZoneOffset.UTC);
    return page.getTranslation(
        editor.account().equals(account) ? "segments.others.self" : "segments.others.one",
        editor.account(),
        ago.clock(since, page));
  }
}
