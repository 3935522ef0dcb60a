package facet.query.logic;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.model.FieldRef;
import facet.query.binding.BoundCondition;
import facet.query.binding.ValueTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where those without a value come in through a negation, or stay out of an "is not", and nothing
/// else in the condition says whether they should.
final class MissingTraps {
  private final MissingCounts counts;
  private final Spot root;
  private final List<Finding> findings = new ArrayList<>();

  /// @param root a whole condition: of members, or of an event
  MissingTraps(MissingCounts counts, Spot root) {
    this.counts = counts;
    this.root = root;
  }

  List<Finding> find() {
    visit(root, root, false);
    return findings;
  }

  /// @param denier the nearest negation around, where one is
  private void visit(Spot spot, Spot denier, boolean denied) {
    boolean denies =
        spot.bound() instanceof BoundCondition.Not
            || spot.bound() instanceof BoundCondition.Group(var quantifier, var _)
                && quantifier == Quantifier.NONE;
    for (var child : spot.children()) {
      visit(child, denies ? spot : denier, denied != denies);
    }
    if (spot.bound() instanceof BoundCondition.Attribute(var field, var test)
        && spot.node().condition() instanceof Condition.Attribute(var path, var _)
        && !(test instanceof ValueTest.Missing || test instanceof ValueTest.Present)) {
      attribute(
          spot, new Asked(field, path, test), denied ? Optional.of(denier) : Optional.empty());
    }
  }

  private record Asked(FieldRef field, String path, ValueTest test) {}

  private void attribute(Spot spot, Asked asked, Optional<Spot> denier) {
    var missing = MeaningReader.missing(asked.field());
    if (missing.isConstant() || spot.meaning().isConstant()) {
      return;
    }
    if (denier.isPresent()) {
      if (!Implication.excludes(root.meaning(), missing)) {
        report(
            Finding.Code.LETS_MISSING_IN,
            List.of(spot.path(), denier.get().path()),
            asked,
            and(denier.get(), asked));
      }
    } else if (asked.test() instanceof ValueTest.OneOf(var values, boolean negated)
        && negated
        && !values.isEmpty()
        && !Implication.implies(missing, root.meaning())) {
      report(Finding.Code.LEAVES_MISSING_OUT, List.of(spot.path()), asked, orMissing(spot, asked));
    }
  }

  private void report(Finding.Code code, List<String> nodes, Asked asked, List<Fix> fixes) {
    var members = counts.of(asked.field());
    if (members.isEmpty() || members.getAsLong() > 0) {
      findings.add(
          new Finding(
              code, nodes, Optional.of(new Finding.MissingValues(asked.field(), members)), fixes));
    }
  }

  /// The negation, and the value is there.
  private static List<Fix> and(Spot denier, Asked asked) {
    return joined(
        Quantifier.ALL, denier, new Condition.Attribute(asked.path(), new Test.Present()));
  }

  /// The condition, or the value is missing.
  private static List<Fix> orMissing(Spot spot, Asked asked) {
    return joined(Quantifier.ANY, spot, new Condition.Attribute(asked.path(), new Test.Missing()));
  }

  private static List<Fix> joined(Quantifier quantifier, Spot spot, Condition other) {
    return spot.locked()
        ? List.of()
        : List.of(
            new Fix.Replace(
                spot.path(),
                Node.of(new Condition.Group(quantifier, List.of(spot.node(), Node.of(other)))),
                false));
  }
}
