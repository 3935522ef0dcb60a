package facet.workbench.segments.insight;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.query.around.MonthlyHistory;
import facet.query.audience.Audience;
import facet.workbench.segments.NodeCounts;
import facet.workbench.segments.SegmentDraft;
import facet.workbench.segments.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One draft as it was asked, with what has been found out about it so far: panels that want the
/// same ask once. Thread-safe; cancelled by interrupting the asking thread.
public final class Subject {
  /// How many month ends its past reaches back.
  public static final int MONTHS = 24;

  private final Workspace workspace;
  private final SegmentDraft draft;
  private final Node where;
  private final Once<Audience> audience;
  private final Once<Traits> traits;
  private final Once<MonthlyHistory> history;
  private final Once<List<Check>> checks;

  public Subject(Workspace workspace, SegmentDraft draft) {
    this.workspace = workspace;
    this.draft = draft;
    this.where = NodeCounts.asked(draft.root());
    this.audience = new Once<>(() -> audience(where));
    this.traits = new Once<>(() -> Traits.of(this, audience().others()));
    this.history = new Once<>(this::askHistory);
    this.checks = new Once<>(() -> Checks.of(workspace, draft, where));
  }

  public Workspace workspace() {
    return workspace;
  }

  public SegmentDraft draft() {
    return draft;
  }

  /// The draft as it is counted.
  public Node where() {
    return where;
  }

  public Audience audience() {
    return audience.get();
  }

  /// What sets it apart from all other members.
  public Traits traits() {
    return traits.get();
  }

  public MonthlyHistory history() {
    return history.get();
  }

  /// What is to be looked at in its logic.
  public List<Check> checks() {
    return checks.get();
  }

  /// Those it is compared with: all other members, or the other members of a saved segment.
  public Audience others(Optional<String> segment) {
    return segment
        .map(id -> audience(saved(id)).minus(audience()))
        .orElseGet(() -> audience().others());
  }

  /// A saved segment as a condition.
  static Node saved(String id) {
    return Node.of(new Condition.SegmentRef(id, OptionalInt.empty()));
  }

  private Audience audience(Node condition) {
    return workspace
        .audiences()
        .audience(workspace.question(condition))
        .orThrow(ErrorCode.INVALID_DOCUMENT, "The condition can't be asked.");
  }

  private MonthlyHistory askHistory() {
    return MonthlyHistory.of(workspace.audiences(), workspace.question(where), MONTHS)
        .orThrow(ErrorCode.INVALID_DOCUMENT, "The condition can't be asked.");
  }
}
