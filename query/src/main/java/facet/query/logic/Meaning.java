package facet.query.logic;

import facet.query.binding.BoundCondition;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a condition says, freed from how it is written: negations are pushed down to the claims,
/// where they are sets again. {@link Implication} makes and compares them.
sealed interface Meaning {
  Meaning ALWAYS = new Constant(true);
  Meaning NEVER = new Constant(false);

  record Constant(boolean holds) implements Meaning {}

  /// A subject is in one of some states, neither in none nor in all that it can be in.
  record Claim(Subject subject, ValueSet set) implements Meaning {}

  /// Something that is not looked into.
  ///
  /// @param consequences what else is true when it holds
  record Opaque(BoundCondition condition, List<Meaning> consequences, boolean holds)
      implements Meaning {
    public Opaque {
      consequences = List.copyOf(consequences);
    }
  }

  record All(Set<Meaning> of) implements Meaning {
    public All {
      of = Collections.unmodifiableSet(new LinkedHashSet<>(of));
    }
  }

  record Any(Set<Meaning> of) implements Meaning {
    public Any {
      of = Collections.unmodifiableSet(new LinkedHashSet<>(of));
    }
  }

  static Meaning claim(Subject subject, ValueSet set) {
    var possible = set.and(subject.universe());
    if (possible.isEmpty()) {
      return NEVER;
    }
    return possible.equals(subject.universe()) ? ALWAYS : new Claim(subject, possible);
  }

  default boolean isConstant() {
    return this instanceof Constant;
  }

  default Meaning negated() {
    return switch (this) {
      case Constant(boolean holds) -> holds ? NEVER : ALWAYS;
      case Claim(var subject, var set) -> new Claim(subject, subject.universe().minus(set));
      case Opaque(var condition, var consequences, boolean holds) ->
          new Opaque(condition, consequences, !holds);
      case All(var of) -> new Any(negated(of));
      case Any(var of) -> new All(negated(of));
    };
  }

  private static Set<Meaning> negated(Set<Meaning> of) {
    var negated = new LinkedHashSet<Meaning>();
    of.forEach(part -> negated.add(part.negated()));
    return negated;
  }
}
