package facet.query.binding.predicate;

import facet.datasets.model.Entity;
import facet.datasets.model.EventType;
import facet.datasets.model.Field;
import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a predicate may speak of, by every name it goes by: its path, or its labels in either
/// language, with or without the entity it starts from. Upper and lower case are not told apart.
public final class Terms {
  private static final int LINKS_DEEP = 2;
  private static final int LIKE_IT = 3;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final MemberModel model;
  private final Map<String, Set<Term>> byName = new LinkedHashMap<>();

  private Terms(MemberModel model) {
    this.model = model;
  }

  /// The member's fields and metrics.
  public static Terms ofMember(MemberModel model) {
    var terms = new Terms(model);
    terms.fields(model.member());
    for (var metric : model.metrics().values()) {
      var term = new Term.OfMetric(metric.id());
      terms.put(metric.id(), term);
      terms.put(metric.labels().en(), term);
      terms.put(metric.labels().zhCn(), term);
    }
    return terms;
  }

  /// The fields of one event.
  public static Terms ofEvent(MemberModel model, EventType event) {
    var terms = new Terms(model);
    terms.fields(event);
    return terms;
  }

  /// One step of a path: an entity, a link or a field.
  private record Step(String id, Labels labels) {}

  private void fields(Entity root) {
    walk(root, List.of(new Step(root.id(), root.labels())));
  }

  private void walk(Entity owner, List<Step> path) {
    put(path, owner.builtIn());
    owner.fields().forEach(field -> put(path, field));
    for (var link : owner.links()) {
      var further = with(path, link.id(), link.labels());
      var dimension = model.dimensionOf(link);
      put(further, new Term.OfField(path(further, Step::id), dimension.builtIn().type()));
      if (path.size() <= LINKS_DEEP) {
        walk(dimension, further);
      }
    }
  }

  private void put(List<Step> path, Field field) {
    var steps = with(path, field.id(), field.labels());
    put(steps, new Term.OfField(path(steps, Step::id), field.type()));
  }

  private void put(List<Step> steps, Term term) {
    for (var said :
        List.<Function<Step, String>>of(
            Step::id, step -> step.labels().en(), step -> step.labels().zhCn())) {
      put(path(steps, said), term);
      put(path(steps.subList(1, steps.size()), said), term);
    }
  }

  private void put(String name, Term term) {
    byName.computeIfAbsent(fold(name), _ -> new LinkedHashSet<>()).add(term);
  }

  private static List<Step> with(List<Step> path, String id, Labels labels) {
    var longer = new ArrayList<>(path);
    longer.add(new Step(id, labels));
    return longer;
  }

  private static String path(List<Step> steps, Function<Step, String> said) {
    return steps.stream().map(said).collect(Collectors.joining("."));
  }

  /// The terms that go by a name.
  Collection<Term> named(String name) {
    return byName.getOrDefault(fold(name), Set.of());
  }

  /// Whether a name means just this term: a field's path, a metric's id.
  public boolean means(String name, String id) {
    var found = named(name);
    return found.size() == 1 && found.iterator().next().id().equals(id);
  }

  /// Names of a few terms that have words beginning as those typed do, the most such words first.
  /// Chinese has no gaps between words, so there any place will do.
  List<String> like(String typed) {
    var wanted = words(typed).filter(word -> word.length() > (isChinese(word) ? 1 : 2)).toList();
    ToLongFunction<String> alike =
        name -> wanted.stream().filter(word -> holds(name, word)).count();
    var told = new HashSet<Term>();
    return byName.keySet().stream()
        .filter(name -> alike.applyAsLong(name) > 0)
        .sorted(Comparator.comparingLong(alike).reversed().thenComparingInt(String::length))
        .filter(name -> told.addAll(named(name)))
        .limit(LIKE_IT)
        .toList();
  }

  private static boolean holds(String name, String word) {
    return isChinese(word)
        ? name.contains(word)
        : words(name).anyMatch(other -> other.startsWith(word));
  }

  private static boolean isChinese(String word) {
    return word.codePoints().anyMatch(Character::isIdeographic);
  }

  private static Stream<String> words(String name) {
    return BETWEEN_WORDS.splitAsStream(fold(name));
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
