package facet.workbench.segments;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Marks;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A node of a draft: what the segment format holds, with an id that edits and the canvas refer to.
public sealed interface DraftNode {
  String id();

  Marks marks();

  DraftNode withMarks(Marks marks);

  /// The same without the ids.
  Node toNode();

  /// This node and everything below it, in reading order.
  Stream<DraftNode> all();

  default Optional<DraftNode> find(String id) {
    return all().filter(node -> node.id().equals(id)).findFirst();
  }

  default boolean holds(String id) {
    return find(id).isPresent();
  }

  /// A group and its children.
  record Branch(String id, Marks marks, Quantifier quantifier, List<DraftNode> children)
      implements DraftNode {
    public Branch {
      Objects.requireNonNull(id);
      Objects.requireNonNull(marks);
      Objects.requireNonNull(quantifier);
      children = List.copyOf(children);
    }

    public Branch withChildren(List<DraftNode> value) {
      return new Branch(id, marks, quantifier, value);
    }

    public Branch withQuantifier(Quantifier value) {
      return new Branch(id, marks, value, children);
    }

    @Override
    public Branch withMarks(Marks value) {
      return new Branch(id, value, quantifier, children);
    }

    @Override
    public Node toNode() {
      var of = children.stream().map(DraftNode::toNode).toList();
      return new Node(new Condition.Group(quantifier, of), marks);
    }

    /// The group around a node.
    public Optional<Branch> parentOf(String child) {
      return all()
          .filter(Branch.class::isInstance)
          .map(Branch.class::cast)
          .filter(group -> group.children().stream().anyMatch(one -> one.id().equals(child)))
          .findFirst();
    }

    /// This tree with other nodes in the place of one below the root.
    Branch replacing(String other, Function<DraftNode, Stream<DraftNode>> by) {
      return withChildren(
          children.stream()
              .flatMap(child ->
                  child.id().equals(other)
                      ? by.apply(child)
                      : Stream.of(
                          child instanceof Branch group ? group.replacing(other, by) : child))
              .toList());
    }

    Branch without(List<String> ids) {
      var next = this;
      for (var gone : ids) {
        next = next.replacing(gone, _ -> Stream.empty());
      }
      return next;
    }

    /// This tree with a node put into one of its groups; the index is cut to the group's size.
    Branch inserting(DraftNode node, String parent, int index) {
      return id.equals(parent)
          ? put(node, index)
          : replacing(parent, group -> Stream.of(((Branch) group).put(node, index)));
    }

    private Branch put(DraftNode node, int index) {
      var longer = new ArrayList<>(children);
      longer.add(Math.clamp(index, 0, longer.size()), node);
      return withChildren(longer);
    }

    @Override
    public Stream<DraftNode> all() {
      return Stream.concat(Stream.of(this), children.stream().flatMap(DraftNode::all));
    }
  }

  /// A condition.
  record Leaf(String id, Marks marks, Condition condition) implements DraftNode {
    public Leaf {
      Objects.requireNonNull(id);
      Objects.requireNonNull(marks);
      Objects.requireNonNull(condition);
    }

    @Override
    public Leaf withMarks(Marks value) {
      return new Leaf(id, value, condition);
    }

    @Override
    public Node toNode() {
      return new Node(condition, marks);
    }

    @Override
    public Stream<DraftNode> all() {
      return Stream.of(this);
    }
  }
}
