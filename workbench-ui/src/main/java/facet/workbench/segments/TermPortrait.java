package facet.workbench.segments;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.model.FieldType;
import facet.query.measure.Distribution;
import facet.query.measure.ValueCounts;
import facet.workbench.segments.palette.Term;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// What a look at a term of the palette tells: how its values spread, how many members lack it, how
/// fresh it is.
///
/// @param spread of a number or date
/// @param values the most frequent, of anything else
/// @param members who meet what the term begins as, where it has no values
/// @param latest the last day an event of it happened
public record TermPortrait(
    Optional<Distribution> spread,
    Optional<ValueCounts> values,
    OptionalLong members,
    Optional<LocalDate> latest,
    boolean dates) {
  private static final int BINS = 28;
  private static final int VALUES = 4;

  private static final TermPortrait NOTHING =
      new TermPortrait(
          Optional.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty(), false);

  /// Asks the data; called off the page's thread.
  static TermPortrait of(Term term, Workspace workspace, FieldValues fields) {
    try {
      return new Looking(workspace, fields).at(term);
    } catch (FacetException e) {
      if (e.code() == ErrorCode.NOT_SUPPORTED || e.code() == ErrorCode.NOT_FOUND) {
        return NOTHING;
      }
      throw e;
    }
  }

  private record Looking(Workspace workspace, FieldValues fields) {
    TermPortrait at(Term term) {
      var field = workspace.model().field(term.id());
      if (workspace.personal(term.id())) {
        return NOTHING;
      }
      if (field.isPresent()) {
        return ofField(term.id(), field.get().field().type());
      }
      return switch (term.start()) {
        case Condition.Metric(var metric, var _) ->
            workspace
                .model()
                .metric(metric)
                .map(of -> ofSpread(workspace.spread(of, BINS), false))
                .orElse(NOTHING);
        case Condition.Did did -> ofEvent(did.event(), term);
        case Condition.DidNot did -> ofEvent(did.event(), term);
        case Condition.SegmentRef _, Condition.MemberList _ -> counted(term);
        case Condition _ -> NOTHING;
      };
    }

    private TermPortrait ofField(String path, FieldType type) {
      return switch (type) {
        case FieldType.Whole _, FieldType.Decimal _ ->
            ofSpread(workspace.spread(path, BINS), false);
        case FieldType.Date _, FieldType.DateTime _ -> ofSpread(workspace.spread(path, BINS), true);
        case FieldType.Text _, FieldType.Choice _, FieldType.Flag _ ->
            new TermPortrait(
                Optional.empty(),
                Optional.of(fields.find(path, "", 0, VALUES)),
                OptionalLong.empty(),
                Optional.empty(),
                false);
      };
    }

    private static TermPortrait ofSpread(Distribution spread, boolean dates) {
      return new TermPortrait(
          Optional.of(spread), Optional.empty(), OptionalLong.empty(), Optional.empty(), dates);
    }

    private TermPortrait ofEvent(String event, Term term) {
      var times = workspace.spread(event + ".time", BINS);
      var latest =
          times.greatest().isPresent()
              ? Optional.of(LocalDate.ofEpochDay((long) times.greatest().getAsDouble()))
              : Optional.<LocalDate>empty();
      return new TermPortrait(
          Optional.of(times), Optional.empty(), counted(term).members(), latest, true);
    }

    private TermPortrait counted(Term term) {
      var found = workspace.audiences().audience(workspace.question(Node.of(term.start()))).found();
      return new TermPortrait(
          Optional.empty(),
          Optional.empty(),
          found.map(audience -> OptionalLong.of(audience.size())).orElse(OptionalLong.empty()),
          Optional.empty(),
          false);
    }
  }
}
