package facet.workbench.segments;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Node;
import facet.datasets.condition.Test;
import facet.datasets.model.Field;
import facet.query.audience.Audience;
import facet.query.measure.Measures;
import facet.query.measure.ValueShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What else the panel says of a counted segment; what can't be had is absent.
///
/// @param reach how many consent to each channel the model knows of
public record SegmentFacts(Optional<ValueShare> value, List<Reach> reach) {
  public static final SegmentFacts NONE = new SegmentFacts(Optional.empty(), List.of());

  public SegmentFacts {
    reach = List.copyOf(reach);
  }

  /// Members who may be contacted by a channel.
  public record Reach(String channel, long members) {}

  static SegmentFacts of(Workspace workspace, Node where) {
    var found = workspace.audiences().audience(workspace.question(where)).found();
    return found.map(audience -> of(workspace, audience)).orElse(NONE);
  }

  private static SegmentFacts of(Workspace workspace, Audience audience) {
    return new SegmentFacts(
        had(() -> new Measures(workspace.audiences()).value(audience)),
        had(() -> Optional.of(reach(workspace, audience))).orElse(List.of()));
  }

  private static List<Reach> reach(Workspace workspace, Audience audience) {
    var reach = new ArrayList<Reach>();
    for (Field field : workspace.model().member().fields()) {
      if (field.consentFor().isPresent()) {
        var path = workspace.model().member().id() + "." + field.id();
        var yes = new Test.Comparison(ComparisonOperator.EQ, Literal.of(true));
        var asked = workspace.question(Node.of(new Condition.Attribute(path, yes)));
        workspace
            .audiences()
            .audience(asked)
            .found()
            .ifPresent(willing ->
                reach.add(new Reach(field.consentFor().get(), audience.and(willing).size())));
      }
    }
    return reach;
  }

  /// A fact that this release does not offer is left out; anything else is the caller's to know.
  private static <T> Optional<T> had(Supplier<Optional<T>> fact) {
    try {
      return fact.get();
    } catch (FacetException e) {
      if (e.code() == ErrorCode.NOT_SUPPORTED) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
