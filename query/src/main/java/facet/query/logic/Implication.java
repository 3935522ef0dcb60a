package facet.query.logic;

import facet.datasets.condition.TextMatch;
import facet.query.binding.BoundCondition;
import facet.query.binding.CaseFolding;
import facet.query.binding.Value;
import facet.query.binding.ValueTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Whether one meaning follows from another. True is proven; false means not proven.
final class Implication {
  private Implication() {}

  static boolean implies(Meaning a, Meaning b) {
    if (a.equals(b) || a.equals(Meaning.NEVER) || b.equals(Meaning.ALWAYS)) {
      return true;
    }
    if (a instanceof Meaning.Any(var parts)) {
      return parts.stream().allMatch(part -> implies(part, b));
    }
    if (b instanceof Meaning.All(var parts)) {
      return parts.stream().allMatch(part -> implies(a, part));
    }
    if (a instanceof Meaning.All(var parts) && parts.stream().anyMatch(part -> implies(part, b))) {
      return true;
    }
    if (b instanceof Meaning.Any(var parts)) {
      return parts.stream().anyMatch(part -> implies(a, part));
    }
    return follows(a, b) || follows(b.negated(), a.negated());
  }

  static boolean excludes(Meaning a, Meaning b) {
    return implies(a, b.negated());
  }

  /// The intersection, without parts that follow from others.
  static Meaning all(List<Meaning> of) {
    var parts = merged(of);
    if (parts.contains(Meaning.NEVER)) {
      return Meaning.NEVER;
    }
    var kept = new ArrayList<Meaning>();
    for (var part : parts) {
      if (kept.stream().anyMatch(other -> excludes(other, part))) {
        return Meaning.NEVER;
      }
      if (kept.stream().noneMatch(other -> implies(other, part))) {
        kept.removeIf(other -> implies(part, other));
        kept.add(part);
      }
    }
    return switch (kept.size()) {
      case 0 -> Meaning.ALWAYS;
      case 1 -> kept.getFirst();
      default -> new Meaning.All(new LinkedHashSet<>(kept));
    };
  }

  static Meaning any(List<Meaning> of) {
    return all(of.stream().map(Meaning::negated).toList()).negated();
  }

  /// Nested intersections spliced in, claims on one subject made one.
  private static List<Meaning> merged(List<Meaning> of) {
    Map<Subject, ValueSet> claims = new LinkedHashMap<>();
    var others = new LinkedHashSet<Meaning>();
    for (var part : of) {
      for (var piece : part instanceof Meaning.All(var pieces) ? pieces : List.of(part)) {
        if (piece instanceof Meaning.Claim(var subject, var set)) {
          claims.merge(subject, set, ValueSet::and);
        } else if (!piece.equals(Meaning.ALWAYS)) {
          others.add(piece);
        }
      }
    }
    var parts = new ArrayList<Meaning>();
    claims.forEach((subject, set) -> parts.add(Meaning.claim(subject, set)));
    parts.addAll(others);
    return parts;
  }

  /// One direction only; whoever asks tries the contraposition too.
  private static boolean follows(Meaning a, Meaning b) {
    if (a instanceof Meaning.Opaque opaque && opaque.holds()) {
      return opaque.consequences().stream().anyMatch(one -> implies(one, b))
          || b instanceof Meaning.Opaque other && matches(opaque, other);
    }
    if (!(a instanceof Meaning.Claim(var subject, var set))) {
      return false;
    }
    return switch (b) {
      case Meaning.Claim(var other, var states) ->
          subject.equals(other)
              ? set.within(states)
              : sharesMissing(subject.key(), other.key()) && alike(set, states, other)
                  || subject.key() instanceof Subject.Measured one
                      && other.key() instanceof Subject.Measured two
                      && ofEvents(new Measured(one, set), new Measured(two, states), other);
      case Meaning.Opaque opaque -> everyValueMatches(subject, set, opaque);
      case Meaning.Constant _, Meaning.All _, Meaning.Any _ -> false;
    };
  }

  private static boolean sharesMissing(Subject.Key a, Subject.Key b) {
    return a instanceof Subject.Field(var path) && b.equals(new Subject.YearDay(path))
        || a instanceof Subject.YearDay(var day) && b.equals(new Subject.Field(day));
  }

  /// Of two subjects that miss their values together.
  private static boolean alike(ValueSet a, ValueSet b, Subject other) {
    return (!a.missing() || b.missing())
        && (a.present().isEmpty() || other.universe().present().within(b.present()));
  }

  private record Measured(Subject.Measured what, ValueSet set) {}

  private static boolean ofEvents(Measured a, Measured b, Subject subject) {
    var allButNone = subject.universe().withNone(false);
    if (!a.set().none() && allButNone.within(b.set())) {
      return narrower(a.what().events(), b.what().events());
    }
    if (a.set().none()
        || a.set().missing()
        || !a.what().measure().equals(b.what().measure())
        || !narrower(a.what().events(), b.what().events())) {
      return false;
    }
    var values = a.set().present();
    var possible = subject.universe().present();
    return a.what().growsWithEvents() && values.upwards().and(possible).within(b.set().present())
        || a.what().shrinksWithEvents()
            && values.downwards().and(possible).within(b.set().present());
  }

  /// Whether all events of one are events of the other.
  private static boolean narrower(Subject.Happenings a, Subject.Happenings b) {
    return a.event().equals(b.event())
        && !a.days().last().isAfter(b.days().last())
        && b.days()
            .first()
            .map(first -> a.days().first().filter(day -> !day.isBefore(first)).isPresent())
            .orElse(true)
        && implies(a.where(), b.where());
  }

  private static boolean matches(Meaning.Opaque a, Meaning.Opaque b) {
    return a.condition() instanceof BoundCondition.Attribute(var field, ValueTest.Matches one)
        && b.condition() instanceof BoundCondition.Attribute(var other, ValueTest.Matches two)
        && field.path().equals(other.path())
        && (b.holds() ? always(one, two) : never(one, two));
  }

  private static boolean always(ValueTest.Matches a, ValueTest.Matches b) {
    return (b.match() == TextMatch.CONTAINS || a.match() == b.match()) && matches(a.folded(), b);
  }

  private static boolean never(ValueTest.Matches a, ValueTest.Matches b) {
    return a.match() == b.match()
        && a.match() != TextMatch.CONTAINS
        && !matches(a.folded(), b)
        && !matches(b.folded(), a);
  }

  private static boolean matches(String folded, ValueTest.Matches test) {
    return switch (test.match()) {
      case CONTAINS -> folded.contains(test.folded());
      case STARTS_WITH -> folded.startsWith(test.folded());
      case ENDS_WITH -> folded.endsWith(test.folded());
    };
  }

  private static boolean everyValueMatches(Subject subject, ValueSet set, Meaning.Opaque opaque) {
    if (!(opaque.condition() instanceof BoundCondition.Attribute(var field, ValueTest.Matches test))
        || !subject.key().equals(new Subject.Field(field.path()))
        || set.missing() && opaque.holds()) {
      return false;
    }
    var points = set.present().points();
    return points.isPresent()
        && points.get().stream()
            .allMatch(point ->
                point instanceof Value.Text(var text)
                    && matches(CaseFolding.fold(text), test) == opaque.holds());
  }
}
