package facet.workbench.segments;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Marks;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The segment being built: an immutable tree whose root is a group. Every edit returns a new
/// draft; one that makes no sense (a group into itself, anything locked, an unknown id) returns
/// this one, so `==` tells whether something changed.
public final class SegmentDraft {
  private final DraftNode.Branch root;
  private final int nextId;
  private final @Nullable String made;

  private SegmentDraft(DraftNode.Branch root, int nextId, @Nullable String made) {
    this.root = root;
    this.nextId = nextId;
    this.made = made;
  }

  public static SegmentDraft empty() {
    return of(Node.of(new Condition.Group(Quantifier.ALL, List.of())));
  }

  /// Takes a condition tree into a draft. A root that is no group is put into one; `not` becomes
  /// the group `none` of one, which means the same.
  public static SegmentDraft of(Node where) {
    var ids = new DraftIds(0);
    var tree = ids.tree(where);
    var root =
        tree instanceof DraftNode.Branch branch
            ? branch
            : new DraftNode.Branch(ids.next(), Marks.NONE, Quantifier.ALL, List.of(tree));
    return new SegmentDraft(root, ids.used(), null);
  }

  public DraftNode.Branch root() {
    return root;
  }

  public Node toNode() {
    return root.toNode();
  }

  /// The node that the last edit made, to be selected next.
  public Optional<String> made() {
    return Optional.ofNullable(made);
  }

  public Optional<DraftNode> find(String id) {
    return root.find(id);
  }

  public Optional<DraftNode.Branch> parentOf(String id) {
    return root.parentOf(id);
  }

  /// Whether the node or a group around it is locked.
  public boolean locked(String id) {
    return root.all().anyMatch(node -> node.marks().locked() && node.holds(id));
  }

  /// Puts a condition into a group. The index is cut to the group's size.
  public SegmentDraft add(Condition condition, String parent, int index) {
    return insert(ids -> ids.tree(Node.of(condition)), parent, index);
  }

  /// Puts a pasted tree into a group.
  public SegmentDraft paste(Node tree, String parent, int index) {
    return insert(ids -> ids.tree(tree), parent, index);
  }

  /// Takes the conditions that a sentence told; what it does not tell stays. This draft when that
  /// would change or take away anything locked.
  public SegmentDraft retell(Node told) {
    var ids = new DraftIds(nextId);
    var tree = ids.tree(told);
    var group =
        tree instanceof DraftNode.Branch branch
            ? branch
            : new DraftNode.Branch(ids.next(), Marks.NONE, Quantifier.ALL, List.of(tree));
    var next = Retelling.of(root, group);
    boolean keeps =
        root.all()
            .filter(node -> node.marks().locked())
            .allMatch(node -> next.find(node.id()).filter(node::equals).isPresent());
    return keeps && !next.equals(root) ? new SegmentDraft(next, ids.used(), null) : this;
  }

  /// Takes in a whole segment: an empty draft becomes it, else it goes to the end as a group.
  public SegmentDraft takeIn(Node tree) {
    if (!root.children().isEmpty() || locked(root.id())) {
      return paste(tree, root.id(), root.children().size());
    }
    var whole = of(tree);
    return whole.equals(this) ? this : whole;
  }

  /// Puts an empty group into a group.
  public SegmentDraft addGroup(String parent, int index) {
    return group(parent)
        .map(into ->
            insert(
                ids ->
                    new DraftNode.Branch(
                        ids.next(), Marks.NONE, opposite(into.quantifier()), List.of()),
                parent,
                index))
        .orElse(this);
  }

  private SegmentDraft insert(Function<DraftIds, DraftNode> make, String parent, int index) {
    if (group(parent).isEmpty() || locked(parent)) {
      return this;
    }
    var ids = new DraftIds(nextId);
    var node = make.apply(ids);
    return new SegmentDraft(root.inserting(node, parent, index), ids.used(), node.id());
  }

  /// Moves a node into a group; `index` counts the children once the node has been taken out.
  public SegmentDraft move(String id, String parent, int index) {
    var node = free(id);
    if (node.isEmpty() || node.get().holds(parent) || group(parent).isEmpty() || locked(parent)) {
      return this;
    }
    var rest = root.without(List.of(id));
    var next = rest.inserting(node.get(), parent, index);
    return next.equals(root) ? this : new SegmentDraft(next, nextId, id);
  }

  /// Makes a group of a node and the node it was dropped on, in the latter's place.
  public SegmentDraft groupOnto(String id, String target) {
    var node = free(id);
    var onto = free(target);
    if (node.isEmpty() || onto.isEmpty() || node.get().holds(target) || onto.get().holds(id)) {
      return this;
    }
    var pair = List.of(onto.get(), node.get());
    return wrap(root.without(List.of(id)), target, pair);
  }

  /// Makes a group of a new condition and the node it was dropped on.
  public SegmentDraft addOnto(Condition condition, String target) {
    var onto = free(target);
    if (onto.isEmpty()) {
      return this;
    }
    var ids = new DraftIds(nextId);
    var leaf = ids.tree(Node.of(condition));
    var grouped =
        new SegmentDraft(root, ids.used(), leaf.id()).wrap(root, target, List.of(onto.get(), leaf));
    return new SegmentDraft(grouped.root, grouped.nextId, leaf.id());
  }

  private SegmentDraft wrap(DraftNode.Branch tree, String target, List<DraftNode> children) {
    var around = tree.parentOf(target).orElseThrow();
    var ids = new DraftIds(nextId);
    var made =
        new DraftNode.Branch(ids.next(), Marks.NONE, opposite(around.quantifier()), children);
    return new SegmentDraft(tree.replacing(target, _ -> Stream.of(made)), ids.used(), made.id());
  }

  /// Puts siblings into a group of their own, in the place of the first. Nodes of other groups than
  /// the first one's stay where they are.
  public SegmentDraft group(Collection<String> ids) {
    var first = root.all().filter(node -> ids.contains(node.id())).findFirst();
    var parent = first.flatMap(node -> parentOf(node.id()));
    if (parent.isEmpty() || locked(parent.get().id())) {
      return this;
    }
    var chosen =
        parent.get().children().stream()
            .filter(child -> ids.contains(child.id()) && !child.marks().locked())
            .toList();
    if (chosen.isEmpty()) {
      return this;
    }
    var others = chosen.stream().skip(1).map(DraftNode::id).toList();
    return wrap(root.without(others), chosen.getFirst().id(), chosen);
  }

  /// Takes a group away and leaves its children in its place.
  public SegmentDraft ungroup(String id) {
    return free(id)
        .filter(DraftNode.Branch.class::isInstance)
        .map(DraftNode.Branch.class::cast)
        .map(group ->
            new SegmentDraft(
                root.replacing(id, _ -> group.children().stream()),
                nextId,
                group.children().stream().map(DraftNode::id).findFirst().orElse(null)))
        .orElse(this);
  }

  public SegmentDraft quantifier(String id, Quantifier quantifier) {
    return locked(id)
        ? this
        : edit(
            id,
            node ->
                node instanceof DraftNode.Branch group ? group.withQuantifier(quantifier) : node);
  }

  public SegmentDraft replace(String id, Condition condition) {
    return locked(id)
        ? this
        : edit(
            id,
            node ->
                node instanceof DraftNode.Leaf leaf
                    ? new DraftNode.Leaf(leaf.id(), leaf.marks(), condition)
                    : node);
  }

  /// Puts another tree in a node's place, with new ids. In the root's only a group can stand, which
  /// keeps the root's id.
  public SegmentDraft replaceTree(String id, Node tree) {
    if (locked(id) || find(id).isEmpty()) {
      return this;
    }
    var ids = new DraftIds(nextId);
    var put = ids.tree(tree);
    if (!root.id().equals(id)) {
      return new SegmentDraft(root.replacing(id, _ -> Stream.of(put)), ids.used(), put.id());
    }
    var group =
        put instanceof DraftNode.Branch branch
            ? branch
            : new DraftNode.Branch("", Marks.NONE, Quantifier.ALL, List.of(put));
    var same = new DraftNode.Branch(id, group.marks(), group.quantifier(), group.children());
    return new SegmentDraft(same, ids.used(), null);
  }

  /// Gives a group a name; an empty one takes it away.
  public SegmentDraft rename(String id, String name) {
    return locked(id)
        ? this
        : edit(id, node -> node.withMarks(node.marks().withLabel(name.strip())));
  }

  /// Mutes all of these, or uses them again when all are muted.
  public SegmentDraft mute(Collection<String> ids) {
    var open = ids.stream().flatMap(id -> free(id).stream()).toList();
    boolean mute = !open.stream().allMatch(node -> node.marks().muted());
    var draft = this;
    for (var node : open) {
      draft = draft.edit(node.id(), n -> n.withMarks(n.marks().withMuted(mute)));
    }
    return draft;
  }

  /// Locks all of these, or unlocks them when all are locked.
  public SegmentDraft lock(Collection<String> ids) {
    var known = ids.stream().flatMap(id -> root.find(id).stream()).toList();
    boolean lock = !known.stream().allMatch(node -> node.marks().locked());
    var draft = this;
    for (var node : known) {
      draft = draft.edit(node.id(), n -> n.withMarks(n.marks().withLocked(lock)));
    }
    return draft;
  }

  /// Puts a copy right after each.
  public SegmentDraft duplicate(Collection<String> ids) {
    var draft = this;
    for (var id : ids) {
      var node = draft.free(id);
      if (node.isPresent() && !draft.locked(draft.parentOf(id).orElseThrow().id())) {
        var fresh = new DraftIds(draft.nextId);
        var copy = fresh.tree(node.get().toNode());
        var next = draft.root.replacing(id, original -> Stream.of(original, copy));
        draft = new SegmentDraft(next, fresh.used(), copy.id());
      }
    }
    return draft;
  }

  public SegmentDraft delete(Collection<String> ids) {
    var open = ids.stream().filter(id -> free(id).isPresent()).toList();
    return open.isEmpty() ? this : new SegmentDraft(root.without(open), nextId, null);
  }

  /// A node that may be edited: known, not the root, not locked.
  private Optional<DraftNode> free(String id) {
    return root.find(id).filter(node -> node != root && !locked(id));
  }

  private Optional<DraftNode.Branch> group(String id) {
    return root.find(id)
        .filter(DraftNode.Branch.class::isInstance)
        .map(DraftNode.Branch.class::cast);
  }

  private SegmentDraft edit(String id, UnaryOperator<DraftNode> change) {
    var next =
        root.id().equals(id)
            ? (DraftNode.Branch) change.apply(root)
            : root.replacing(id, node -> Stream.of(change.apply(node)));
    return next.equals(root) ? this : new SegmentDraft(next, nextId, null);
  }

  private static Quantifier opposite(Quantifier around) {
    return around == Quantifier.ALL ? Quantifier.ANY : Quantifier.ALL;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SegmentDraft draft && draft.root.equals(root);
  }

  @Override
  public int hashCode() {
    return Objects.hash(root);
  }
}
