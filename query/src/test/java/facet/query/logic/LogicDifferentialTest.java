package facet.query.logic;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.query.binding.ConditionBinder;
import facet.query.club.AdversarialClub;
import facet.query.club.Club;
import facet.query.naive.NaiveEvaluator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every finding is held against members: nothing may be called impossible that somebody does.
class LogicDifferentialTest {
  private static final List<LocalDate> DATES =
      List.of(Club.AS_OF, Club.AS_OF.minusDays(89), LocalDate.of(2023, 8, 31));

  private Club club = new Club();

  @ParameterizedTest(name = "{0} pools, seed {1}")
  @CsvSource({"400, 11", "400, 12"})
  void what_follows_from_a_condition_is_true_of_all_who_meet_it(
      int pools, long seed, @TempDir Path folder) {
    club = AdversarialClub.of(60, seed, folder);
    var related = new RelatedConditions(club.model(), seed);
    int proven = 0;
    for (int i = 0; i < pools; i++) {
      var asOf = DATES.get(i % DATES.size());
      var binder = new ConditionBinder(club.model(), club.catalog(), asOf);
      var naive = new NaiveEvaluator(club, asOf);
      var pool = related.pool(6);
      var meanings =
          pool.stream()
              .map(node -> MeaningReader.read(binder.bind(node).orThrow(ErrorCode.INTERNAL, "")))
              .toList();
      var members = pool.stream().map(naive::members).toList();
      for (int a = 0; a < pool.size(); a++) {
        for (int b = 0; b < pool.size(); b++) {
          var pair = group(Quantifier.ALL, List.of(pool.get(a), pool.get(b)));
          if (a != b) {
            proven +=
                pair(
                    new Read(meanings.get(a), members.get(a)),
                    new Read(meanings.get(b), members.get(b)),
                    naive.base(),
                    "as of " + asOf + describe(pair));
          }
        }
      }
    }
    assertThat(proven).isGreaterThan(pools);
  }

  private record Read(Meaning meaning, Set<Integer> members) {}

  private static int pair(Read a, Read b, Set<Integer> base, String what) {
    int proven = 0;
    if (Implication.implies(a.meaning(), b.meaning())) {
      proven++;
      assertThat(b.members()).describedAs("implies, %s", what).containsAll(a.members());
    }
    if (Implication.excludes(a.meaning(), b.meaning())) {
      proven++;
      assertThat(b.members().stream().filter(a.members()::contains))
          .describedAs("excludes, %s", what)
          .isEmpty();
    }
    if (Implication.implies(a.meaning().negated(), b.meaning())) {
      proven++;
      var either = new TreeSet<>(a.members());
      either.addAll(b.members());
      assertThat(either).describedAs("covers, %s", what).containsAll(base);
    }
    return proven;
  }

  @ParameterizedTest(name = "{1} trees over {0} members, seed {2}")
  @CsvSource({"24, 500, 5", "12, 1000, 6", "8, 1000, 7"})
  void every_finding_is_true_and_every_fix_that_says_so_keeps_the_members(
      int members, int trees, long seed, @TempDir Path folder) {
    club = AdversarialClub.of(members, seed, folder);
    var related = new RelatedConditions(club.model(), seed);
    Map<Finding.Code, Integer> found = new EnumMap<>(Finding.Code.class);
    for (int i = 0; i < trees; i++) {
      var asOf = DATES.get(i % DATES.size());
      var where = related.tree(3);
      var binder = new ConditionBinder(club.model(), club.catalog(), asOf);
      var bound = binder.bind(where).orThrow(ErrorCode.INTERNAL, "");
      var who = new Members(new NaiveEvaluator(club, asOf));
      for (var finding : new LogicChecker(MissingCounts.unknown()).check(where, bound)) {
        found.merge(finding.code(), 1, Integer::sum);
        holds(finding, where, who);
        for (var fix : finding.fixes()) {
          var fixed = fix.apply(where);
          assertThat(binder.bind(fixed).map(_ -> "").orThrow(ErrorCode.INTERNAL, "")).isEmpty();
          if (fix.keepsMembers()) {
            assertThat(who.of(fixed))
                .describedAs(() -> fix + " of " + finding + describe(where) + describe(fixed))
                .isEqualTo(who.of(where));
          }
        }
      }
    }
    assertThat(found).containsOnlyKeys(Finding.Code.values());
  }

  private static void holds(Finding finding, Node where, Members who) {
    refutation(finding, where)
        .ifPresent(nobody ->
            assertThat(who.of(nobody)).describedAs(() -> finding + describe(where)).isEmpty());
  }

  /// Whom the finding says there is nobody of.
  private static Optional<Node> refutation(Finding finding, Node where) {
    var places = finding.nodes().stream().map(path -> Place.of(where, path)).toList();
    var nodes = places.stream().map(Place::node).toList();
    var in = places.getFirst().in();
    Optional<Node> nobody =
        switch (finding.code()) {
          case NEVER -> Optional.of(nodes.getFirst());
          case ALWAYS -> Optional.of(not(nodes.getFirst()));
          case CONTRADICTION ->
              Optional.of(group(in == Quantifier.NONE ? in : Quantifier.ALL, nodes));
          case COVERS_EVERYTHING -> Optional.of(group(Quantifier.NONE, nodes));
          case REDUNDANT, DUPLICATE ->
              Optional.of(
                  in == Quantifier.ALL
                      ? group(in, List.of(nodes.getLast(), not(nodes.getFirst())))
                      : group(Quantifier.ALL, List.of(nodes.getFirst(), not(nodes.getLast()))));
          case DOUBLE_NEGATION,
              PLAINER_WITHOUT_NOT,
              GROUP_OF_ONE,
              NESTED_GROUP,
              LETS_MISSING_IN,
              LEAVES_MISSING_OUT ->
              Optional.empty();
        };
    return nobody.map(places.getFirst()::asOfMembers);
  }

  private static Node not(Node node) {
    return Node.of(new Condition.Not(node));
  }

  private static Node group(Quantifier quantifier, List<Node> of) {
    return Node.of(new Condition.Group(quantifier, of));
  }

  private static String describe(Node where) {
    return "\n" + SegmentJson.write(new Segment("club", "logic", where));
  }
}
