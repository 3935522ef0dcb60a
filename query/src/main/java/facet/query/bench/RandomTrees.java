package facet.query.bench;

import facet.query.bench.LeafTree.Group;
import facet.query.bench.LeafTree.Leaf;
import facet.query.bench.LeafTree.Not;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Segments at random, and edits of them; the same seed gives the same.
final class RandomTrees {
  private static final int LEAST = 2;
  private static final int MOST = 6;
  private static final int ONE_IN = 4;

  private final Random random;
  private final int leaves;

  /// @param leaves how many there are to choose from, two or more
  RandomTrees(long seed, int leaves) {
    this.random = new Random(seed);
    this.leaves = leaves;
  }

  List<LeafTree> trees(int count) {
    return IntStream.range(0, count).mapToObj(_ -> tree()).toList();
  }

  /// A tree of two to six different leaves.
  LeafTree tree() {
    int wanted = LEAST + random.nextInt(Math.min(MOST, leaves) - LEAST + 1);
    var chosen = random.ints(0, leaves).distinct().limit(wanted).boxed().toList();
    return of(chosen, random.nextBoolean());
  }

  private LeafTree of(List<Integer> chosen, boolean all) {
    if (chosen.size() == 1) {
      return perhapsNot(new Leaf(chosen.getFirst()));
    }
    var parts = new ArrayList<LeafTree>();
    int from = 0;
    while (from < chosen.size()) {
      int most = Math.min(chosen.size() - from, chosen.size() - 1);
      int to = from + 1 + random.nextInt(most);
      parts.add(of(chosen.subList(from, to), !all));
      from = to;
    }
    return perhapsNot(new Group(all, parts));
  }

  private LeafTree perhapsNot(LeafTree tree) {
    return random.nextInt(ONE_IN) == 0 ? new Not(tree) : tree;
  }

  /// The tree after one edit somewhere in it: another leaf, the other quantifier, NOT put around a
  /// part or taken away, one more condition.
  LeafTree edited(LeafTree tree) {
    if (random.nextInt(ONE_IN) == 0) {
      return tree instanceof Not(var of) ? of : new Not(tree);
    }
    return switch (tree) {
      case Leaf _ -> new Leaf(random.nextInt(leaves));
      case Not(var of) -> new Not(edited(of));
      case Group(var all, var of) ->
          switch (random.nextInt(ONE_IN)) {
            case 0 -> new Group(!all, of);
            case 1 -> new Group(all, more(of));
            default -> new Group(all, editedOne(of));
          };
    };
  }

  private List<LeafTree> more(List<LeafTree> of) {
    var more = new ArrayList<>(of);
    more.add(new Leaf(random.nextInt(leaves)));
    return more;
  }

  private List<LeafTree> editedOne(List<LeafTree> of) {
    var edited = new ArrayList<>(of);
    int at = random.nextInt(of.size());
    edited.set(at, edited(of.get(at)));
    return edited;
  }
}
