package facet.query.audience;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.query.club.AdversarialClub;
import facet.query.club.Club;
import facet.query.club.ClubFile;
import facet.query.engine.EngineSettings;
import facet.query.naive.NaiveEvaluator;
import facet.query.naive.RandomConditions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakdownTest {
  private static final EngineSettings SETTINGS =
      new EngineSettings("1GB", 2, Duration.ofMinutes(1));

  /// Counts by their meaning: each node alone; what is left reading down; the total of the tree
  /// without the node.
  @Test
  void every_count_is_what_evaluating_changed_trees_gives(@TempDir Path folder)
      throws SQLException {
    long seed = 7;
    var club = AdversarialClub.of(40, seed, folder);
    var conditions = new RandomConditions(club.model(), seed);
    try (var audiences =
        Audiences.open(
            ClubFile.write(club, folder), club.catalog(), new LeafCache(1 << 24), SETTINGS)) {
      var naive = new NaiveEvaluator(club, Club.AS_OF);
      for (int i = 0; i < 300; i++) {
        var where = conditions.root(3);
        var question = new Question(where, Club.AS_OF, Scope.everything());
        var breakdown = audiences.breakdown(question).found().orElseThrow();
        if (i % 3 == 0) {
          assertThat(pushedDown(audiences, where))
              .describedAs("in one statement: %s", where)
              .isEqualTo(new Evaluator.Counts(breakdown.where(), breakdown.base()));
        }
        assertThat(breakdown.total()).isEqualTo(naive.members(where).size());
        assertThat(breakdown.base()).isEqualTo(naive.base().size());
        new Reading(naive, where).check(where, breakdown.where(), List.of(), naive.base(), false);
      }
    }
  }

  private static Evaluator.Counts pushedDown(Audiences audiences, Node where) {
    var binder = audiences.data().binder(Club.AS_OF);
    return new PushdownEvaluator(audiences.data())
        .counts(
            where,
            binder.bind(where).found().orElseThrow(),
            new Evaluator.Within(binder.base(), java.util.Optional.empty()));
  }

  private record Reading(NaiveEvaluator naive, Node root) {
    void check(Node node, NodeCount count, List<Integer> path, Set<Integer> before, boolean mute) {
      boolean muted = mute || node.muted();
      var alone = naive.evaluate(unmuted(node));
      assertThat(count.gross())
          .describedAs("gross at %s of %s", path, root)
          .isEqualTo(gross(node, alone));
      var live = muted ? java.util.Optional.<Set<Integer>>empty() : naive.evaluate(node);
      assertThat(count.cumulative().isPresent()).isEqualTo(live.isPresent() || path.isEmpty());
      if (live.isPresent() && !path.isEmpty()) {
        long without = naive.members(without(root, path)).size();
        assertThat(count.ifRemoved())
            .describedAs("if removed at %s of %s", path, root)
            .hasValue(without - naive.members(root).size());
      } else {
        assertThat(count.ifRemoved()).isEmpty();
      }
      children(node, count, path, before, muted);
    }

    private void children(
        Node node, NodeCount count, List<Integer> path, Set<Integer> before, boolean muted) {
      var of = of(node);
      assertThat(count.of()).hasSameSizeAs(of);
      Set<Integer> soFar = isAny(node) ? new TreeSet<>() : new TreeSet<>(before);
      for (int i = 0; i < of.size(); i++) {
        var child = of.get(i);
        var entry = new TreeSet<>(isAny(node) ? before : soFar);
        var members = muted ? java.util.Optional.<Set<Integer>>empty() : naive.evaluate(child);
        if (members.isPresent()) {
          var now = new TreeSet<>(entry);
          switch (node.condition()) {
            case Condition.Group(var quantifier, var _) when quantifier == Quantifier.ALL ->
                now.retainAll(members.get());
            case Condition.Group(var quantifier, var _) when quantifier == Quantifier.ANY -> {
              now.retainAll(members.get());
              now.addAll(soFar);
            }
            default -> now.removeAll(members.get());
          }
          soFar = now;
          assertThat(count.of().get(i).cumulative()).hasValue(soFar.size());
        }
        var deeper = new ArrayList<>(path);
        deeper.add(i);
        check(child, count.of().get(i), deeper, entry, muted);
      }
    }

    private OptionalLong gross(Node node, java.util.Optional<Set<Integer>> alone) {
      if (alone.isEmpty()) {
        return OptionalLong.empty();
      }
      boolean none =
          node.condition() instanceof Condition.Group(var quantifier, var _)
              && quantifier == Quantifier.NONE;
      int size = alone.get().size();
      return OptionalLong.of(none ? naive.base().size() - size : size);
    }

    private static boolean isAny(Node node) {
      return node.condition() instanceof Condition.Group(var quantifier, var _)
          && quantifier == Quantifier.ANY;
    }

    private static Node unmuted(Node node) {
      return new Node(node.condition(), node.marks().withMuted(false));
    }

    private static List<Node> of(Node node) {
      return switch (node.condition()) {
        case Condition.Group(var _, var of) -> of;
        case Condition.Not(var of) -> List.of(of);
        default -> List.of();
      };
    }

    private static Node without(Node node, List<Integer> path) {
      if (path.isEmpty()) {
        return new Node(node.condition(), node.marks().withMuted(true));
      }
      int first = path.getFirst();
      var rest = path.subList(1, path.size());
      var changed =
          switch (node.condition()) {
            case Condition.Group(var quantifier, var of) -> {
              var children = new ArrayList<>(of);
              children.set(first, without(of.get(first), rest));
              yield new Condition.Group(quantifier, children);
            }
            case Condition.Not(var of) -> new Condition.Not(without(of, rest));
            default -> throw new IllegalArgumentException("no child of " + node);
          };
      return new Node(changed, node.marks());
    }
  }
}
