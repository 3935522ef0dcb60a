package facet.query.bench;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.query.bench.BenchQuestions.Asked;
import java.util.List;
import java.util.stream.Collectors;
import org.roaringbitmap.RoaringBitmap;

/// A segment over numbered leaves, which can be asked of Facet, written in SQL, or worked out from
/// the leaves' members by plain algebra.
sealed interface LeafTree {
  Node node(List<Asked> leaves);

  /// A predicate on a member `m`.
  String sql(List<Asked> leaves);

  /// @param leaves members of each leaf
  RoaringBitmap members(List<RoaringBitmap> leaves, RoaringBitmap everyone);

  /// One of the leaves.
  record Leaf(int number) implements LeafTree {
    @Override
    public Node node(List<Asked> leaves) {
      return leaves.get(number).where();
    }

    @Override
    public String sql(List<Asked> leaves) {
      return leaves.get(number).sql();
    }

    @Override
    public RoaringBitmap members(List<RoaringBitmap> leaves, RoaringBitmap everyone) {
      return leaves.get(number);
    }
  }

  /// All of some, or any.
  record Group(boolean all, List<LeafTree> of) implements LeafTree {
    public Group {
      of = List.copyOf(of);
    }

    @Override
    public Node node(List<Asked> leaves) {
      var nodes = of.stream().map(one -> one.node(leaves)).toList();
      return Node.of(new Condition.Group(all ? Quantifier.ALL : Quantifier.ANY, nodes));
    }

    @Override
    public String sql(List<Asked> leaves) {
      return of.stream()
          .map(one -> one.sql(leaves))
          .collect(Collectors.joining(all ? "\n  AND " : "\n  OR ", "(", ")"));
    }

    @Override
    public RoaringBitmap members(List<RoaringBitmap> leaves, RoaringBitmap everyone) {
      return of.stream()
          .map(one -> one.members(leaves, everyone))
          .reduce(
              (one, other) -> all ? RoaringBitmap.and(one, other) : RoaringBitmap.or(one, other))
          .orElseThrow();
    }
  }

  /// Everyone else.
  record Not(LeafTree of) implements LeafTree {
    @Override
    public Node node(List<Asked> leaves) {
      return Node.of(new Condition.Not(of.node(leaves)));
    }

    @Override
    public String sql(List<Asked> leaves) {
      return "NOT (" + of.sql(leaves) + ")";
    }

    @Override
    public RoaringBitmap members(List<RoaringBitmap> leaves, RoaringBitmap everyone) {
      return RoaringBitmap.andNot(everyone, of.members(leaves, everyone));
    }
  }
}
