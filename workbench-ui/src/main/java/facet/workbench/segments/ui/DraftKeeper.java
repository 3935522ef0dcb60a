package facet.workbench.segments.ui;

import facet.workbench.segments.state.Drafts;
import java.util.Optional;
import java.util.UUID;

/// Keeps what somebody changes on one page written down until it is saved, under an id of the
/// page's own.
final class DraftKeeper {
  private final Drafts drafts;
  private final String account;
  private String id = UUID.randomUUID().toString();
  private boolean kept;

  DraftKeeper(Drafts drafts, String account) {
    this.drafts = drafts;
    this.account = account;
  }

  /// Begins anew: another segment is on the page.
  void turn() {
    id = UUID.randomUUID().toString();
    kept = false;
  }

  void keep(String dataset, Drafts.Segment segment, String document) {
    drafts.keep(id, account, dataset, segment, document);
    kept = true;
  }

  /// What is on the page is what is saved.
  void forget() {
    if (kept) {
      drafts.forget(id);
      kept = false;
    }
  }

  /// What was left of this segment another time.
  Optional<Drafts.Draft> left(String dataset, String segmentId) {
    return drafts.left(account, dataset, segmentId, id);
  }

  void discard(Drafts.Draft draft) {
    drafts.forget(draft.id());
  }

  /// Goes on with a draft that was left: this page has it from now on, and what was on the page is
  /// a draft that was left. A window that still has it open writes its own at its next change.
  void adopt(Drafts.Draft draft) {
    turn();
    keep(
        draft.dataset(),
        new Drafts.Segment(draft.segmentId(), draft.baseVersion(), draft.name()),
        draft.document());
    drafts.forget(draft.id());
  }
}
