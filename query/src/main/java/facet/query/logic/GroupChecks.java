package facet.query.logic;

import facet.datasets.condition.Quantifier;
import facet.query.binding.BoundCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the conditions of one group say to each other. An `any` is looked at as the `all` of its
/// opposites, so one reasoning serves every quantifier.
final class GroupChecks {
  private record Part(Spot spot, Meaning says) {}

  private final Quantifier quantifier;
  private final List<Part> all;
  private final List<Part> parts;

  private GroupChecks(Spot group, Quantifier quantifier) {
    this.quantifier = quantifier;
    this.all =
        group.children().stream()
            .map(child ->
                new Part(
                    child,
                    quantifier == Quantifier.ALL ? child.meaning() : child.meaning().negated()))
            .toList();
    this.parts = all.stream().filter(part -> !part.says().isConstant()).toList();
  }

  static Optional<GroupChecks> of(Spot spot) {
    return spot.bound() instanceof BoundCondition.Group group
        ? Optional.of(new GroupChecks(spot, group.quantifier()))
        : Optional.empty();
  }

  static Finding constant(Spot spot, List<Fix> fixes) {
    return Finding.of(
        spot.meaning().equals(Meaning.ALWAYS) ? Finding.Code.ALWAYS : Finding.Code.NEVER,
        List.of(spot.path()),
        fixes);
  }

  /// How a child goes that always or never holds: quietly, where it changes nothing.
  List<Fix> dropping(Spot child) {
    boolean neutral = child.meaning().equals(Meaning.ALWAYS) == (quantifier == Quantifier.ALL);
    return child.meaning().isConstant() ? removing(child, neutral) : List.of();
  }

  /// Conditions of the group that together leave nothing, or everything.
  ///
  /// @param dropping how the group itself can go
  Optional<Finding> together(List<Fix> dropping) {
    var clash = clash();
    var fixes = new ArrayList<>(dropping);
    clash.forEach(part -> fixes.addAll(removing(part.spot(), false)));
    return clash.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                quantifier == Quantifier.ANY
                    ? Finding.Code.COVERS_EVERYTHING
                    : Finding.Code.CONTRADICTION,
                clash.stream().map(part -> part.spot().path()).toList(),
                fixes));
  }

  /// The first pair that can't be true together, else as few as leave nothing between them.
  private List<Part> clash() {
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (Implication.excludes(parts.get(j).says(), parts.get(i).says())) {
          return List.of(parts.get(j), parts.get(i));
        }
      }
    }
    if (!impossible(parts)) {
      return List.of();
    }
    var needed = new ArrayList<>(parts);
    for (var part : parts) {
      var without = new ArrayList<>(needed);
      without.remove(part);
      if (impossible(without)) {
        needed = without;
      }
    }
    return needed;
  }

  private static boolean impossible(List<Part> parts) {
    return Implication.all(parts.stream().map(Part::says).toList()).equals(Meaning.NEVER);
  }

  /// Conditions that another of the group makes superfluous; of two that say the same, the later
  /// one, unless it is locked.
  List<Finding> redundant() {
    var findings = new ArrayList<Finding>();
    if (!clash().isEmpty()) {
      return findings;
    }
    var gone = new ArrayList<Part>();
    for (var part : parts.reversed()) {
      parts.stream()
          .filter(other -> other != part && !gone.contains(other))
          .filter(other -> Implication.implies(other.says(), part.says()))
          .findFirst()
          .ifPresent(other -> {
            gone.add(part);
            findings.add(superfluous(part, other));
          });
    }
    return findings.reversed();
  }

  private Finding superfluous(Part part, Part because) {
    boolean same = Implication.implies(part.says(), because.says());
    var first = same && part.spot().locked() ? because : part;
    var second = first == part ? because : part;
    return Finding.of(
        same ? Finding.Code.DUPLICATE : Finding.Code.REDUNDANT,
        List.of(first.spot().path(), second.spot().path()),
        removing(first.spot(), true));
  }

  /// Taking a condition out; not the last that speaks, for an empty group means something else.
  private List<Fix> removing(Spot child, boolean keepsMembers) {
    return child.locked() || all.size() < 2
        ? List.of()
        : List.of(new Fix.Remove(child.path(), keepsMembers));
  }
}
