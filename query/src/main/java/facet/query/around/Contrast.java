package facet.query.around;

import facet.datasets.ErrorCode;
import facet.datasets.model.Field;
import facet.datasets.model.FieldRef;
import facet.datasets.model.MemberEntity;
import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import facet.query.binding.BoundMetric;
import facet.query.columns.Column;
import facet.query.columns.Columns;
import facet.query.columns.NumberColumn;
import facet.query.columns.TextColumn;
import facet.query.engine.OpenVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What sets an audience apart from the rest of its base, in every field of the member and of the
/// dimensions it is linked to, and in every metric that is a number. Fields that identify a person
/// are left out. Thread-safe; cancelled by interrupting the asking thread.
public final class Contrast {
  private final OpenVersion data;
  private final Columns columns;

  public Contrast(Audiences audiences) {
    this.data = audiences.data();
    this.columns = audiences.columns();
  }

  /// The differences that can be tested, the greatest effect first; also those that chance
  /// explains. None when the audience is empty or is its whole base. What was read before for any
  /// audience is not read again.
  public List<Difference> of(Audience audience) {
    if (audience.size() == 0 || audience.size() == audience.base().getLongCardinality()) {
      return List.of();
    }
    var sides = MemberSides.of(audience, data.version().facts().ordinalLimit());
    var found = new ArrayList<Difference>();
    var fields = fields().toList();
    var values = columns.fields(fields);
    for (int i = 0; i < fields.size(); i++) {
      differences(fields.get(i).path(), values.get(i), sides).forEach(found::add);
    }
    var metrics = metrics(audience.asOf());
    var numbers = columns.metrics(List.copyOf(metrics.values()));
    int next = 0;
    for (var id : metrics.keySet()) {
      differences(id, numbers.get(next++), sides).forEach(found::add);
    }
    return Significance.corrected(found);
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

  private SequencedMap<String, BoundMetric> metrics(LocalDate asOf) {
    var bound = new LinkedHashMap<String, BoundMetric>();
    var binder = data.binder(asOf);
    for (var id : data.version().model().metrics().keySet()) {
      var metric = binder.metric(id).orThrow(ErrorCode.NOT_FOUND, "The metric can't be used.");
      if (metric.type().isNumeric()) {
        bound.put(id, metric);
      }
    }
    return bound;
  }

  private static Stream<Difference> differences(String term, Column column, MemberSides sides) {
    return switch (column) {
      case TextColumn texts -> {
        var tally = ValueTally.of(texts, sides);
        yield both(tally.inShares(term), tally.missing().inMissing(term));
      }
      case NumberColumn numbers -> {
        var tally = NumberTally.of(numbers, sides);
        yield both(tally.inMeans(term), tally.missing().inMissing(term));
      }
    };
  }

  private static Stream<Difference> both(Optional<Difference> one, Optional<Difference> other) {
    return Stream.concat(one.stream(), other.stream());
  }
}
