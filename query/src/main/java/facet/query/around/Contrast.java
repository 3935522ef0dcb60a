package facet.query.around;

import facet.datasets.ErrorCode;
import facet.datasets.model.Field;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.datasets.model.MemberEntity;
import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import facet.query.binding.BoundMetric;
import facet.query.engine.OpenVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What sets an audience apart from the rest of its base, in every field of the member and of the
/// dimensions it is linked to, and in every metric that is a number. Fields that identify a person
/// are left out. Thread-safe; cancelled by interrupting the asking thread.
public final class Contrast {
  private final OpenVersion data;

  public Contrast(Audiences audiences) {
    this.data = audiences.data();
  }

  /// The differences that can be tested, the greatest effect first; also those that chance
  /// explains. None when the audience is empty or is its whole base. Reads one column a field.
  public List<Difference> of(Audience audience) {
    var sides = Sides.of(audience, data.version().facts().ordinalLimit());
    if (audience.size() == 0 || audience.size() == audience.base().getLongCardinality()) {
      return List.of();
    }
    var found = new ArrayList<Difference>();
    fields()
        .forEach(field -> {
          switch (field.field().type()) {
            case FieldType.Text _, FieldType.Choice _, FieldType.Flag _ ->
                values(field, audience.asOf(), sides).forEach(found::add);
            case FieldType.Whole _, FieldType.Decimal _, FieldType.Date _, FieldType.DateTime _ ->
                numbers(field, audience.asOf(), sides).forEach(found::add);
          }
        });
    metrics(audience.asOf(), sides).forEach(found::add);
    return Significance.corrected(found);
  }

  /// On which side each member is.
  private record Sides(byte[] byOrdinal) {
    static final int OUTSIDE = -1;

    static Sides of(Audience audience, int ordinals) {
      var sides = new byte[ordinals];
      Arrays.fill(sides, (byte) OUTSIDE);
      audience.base().forEach((int ordinal) -> sides[ordinal] = 1);
      audience.members().forEach((int ordinal) -> sides[ordinal] = 0);
      return new Sides(sides);
    }

    int of(int ordinal) {
      return byOrdinal[ordinal];
    }
  }

  private Stream<FieldRef> fields() {
    var model = data.version().model();
    var member = model.member();
    var linked =
        member.links().stream()
            .flatMap(link ->
                Stream.concat(
                    Stream.of(link.id()),
                    told(model.dimensionOf(link).fields()).map(id -> link.id() + "." + id)));
    return Stream.concat(told(member.fields()), linked)
        .map(id -> model.field(MemberEntity.ID + "." + id).orElseThrow());
  }

  private static Stream<String> told(List<Field> fields) {
    return fields.stream().filter(field -> !field.personal()).map(Field::id);
  }

  private Stream<Difference> values(FieldRef field, LocalDate asOf, Sides sides) {
    var tally = new ValueTally();
    data.engine()
        .query(
            data.planner().values(field, asOf),
            chunk -> {
              for (int row = 0; row < chunk.rows(); row++) {
                int side = sides.of(chunk.whole(0, row));
                if (side != Sides.OUTSIDE) {
                  tally.add(side, chunk.text(1, row));
                }
              }
            });
    return both(tally.inShares(field.path()), tally.missing().inMissing(field.path()));
  }

  private Stream<Difference> numbers(FieldRef field, LocalDate asOf, Sides sides) {
    var tally = new NumberTally();
    data.engine()
        .query(
            data.planner().numbers(field, asOf),
            chunk -> {
              for (int row = 0; row < chunk.rows(); row++) {
                int side = sides.of(chunk.whole(0, row));
                if (side != Sides.OUTSIDE) {
                  tally.add(side, chunk.real(1, row));
                }
              }
            });
    return differences(field.path(), tally);
  }

  private Stream<Difference> metrics(LocalDate asOf, Sides sides) {
    var ids = new ArrayList<String>();
    var bound = new ArrayList<BoundMetric>();
    for (var id : data.version().model().metrics().keySet()) {
      var metric =
          data.binder(asOf).metric(id).orThrow(ErrorCode.NOT_FOUND, "The metric can't be used.");
      if (metric.type().isNumeric()) {
        ids.add(id);
        bound.add(metric);
      }
    }
    if (ids.isEmpty()) {
      return Stream.empty();
    }
    var tallies = Stream.generate(NumberTally::new).limit(ids.size()).toList();
    data.engine()
        .query(
            data.planner().metrics(bound),
            chunk -> {
              for (int row = 0; row < chunk.rows(); row++) {
                int side = sides.of(chunk.whole(0, row));
                for (int i = 0; side != Sides.OUTSIDE && i < tallies.size(); i++) {
                  tallies.get(i).add(side, chunk.real(i + 1, row));
                }
              }
            });
    var found = Stream.<Difference>builder();
    for (int i = 0; i < tallies.size(); i++) {
      differences(ids.get(i), tallies.get(i)).forEach(found);
    }
    return found.build();
  }

  private static Stream<Difference> differences(String term, NumberTally tally) {
    return both(tally.inMeans(term), tally.missing().inMissing(term));
  }

  private static Stream<Difference> both(Optional<Difference> one, Optional<Difference> other) {
    return Stream.concat(one.stream(), other.stream());
  }
}
