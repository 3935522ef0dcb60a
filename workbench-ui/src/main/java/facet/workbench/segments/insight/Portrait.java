package facet.workbench.segments.insight;

import facet.datasets.model.Field;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.datasets.model.MemberEntity;
import facet.datasets.model.MemberModel;
import facet.query.audience.Audience;
import facet.query.measure.Measures;
import facet.query.measure.SideBySide;
import facet.query.measure.ValueCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How fields and metrics spread among a draft's members, with others beside.
///
/// @param members of the draft
public record Portrait(long members, List<Spread> spreads) {
  private static final int BINS = 20;
  private static final int LISTED = 8;
  private static final int MOST_VALUES = 100_000;

  public Portrait {
    spreads = List.copyOf(spreads);
  }

  /// One field or metric.
  public sealed interface Spread {
    String term();
  }

  /// A number or date.
  public record Histogram(String term, SideBySide sides) implements Spread {}

  /// Values by themselves: a choice's in its own order, of anything else the most frequent here.
  public record Values(String term, List<Bar> bars, Optional<Bar> rest, Part missing, Part present)
      implements Spread {
    public Values {
      bars = List.copyOf(bars);
    }

    /// Of those with a value, 0 to 1.
    public double here(Bar bar) {
      return share(bar.part().here(), present.here());
    }

    public double others(Bar bar) {
      return share(bar.part().others(), present.others());
    }

    private static double share(long part, long of) {
      return of == 0 ? 0 : (double) part / of;
    }
  }

  /// @param value as a condition writes it; empty for all other values together
  public record Bar(String value, Part part) {}

  /// Members here and among the others.
  public record Part(long here, long others) {
    Part minus(Part part) {
      return new Part(here - part.here, others - part.others);
    }

    Part plus(Part part) {
      return new Part(here + part.here, others + part.others);
    }
  }

  public static Portrait of(Subject subject, Audience others, List<String> terms) {
    var own = subject.audience();
    var model = subject.workspace().model();
    var audiences = subject.workspace().audiences();
    var spreads = new ArrayList<Spread>();
    for (var term : own.size() == 0 ? List.<String>of() : terms) {
      if (isNumber(model, term)) {
        spreads.add(new Histogram(term, SideBySide.of(audiences, term, own, others, BINS)));
      } else {
        var measures = new Measures(audiences);
        spreads.add(
            values(
                model,
                term,
                measures.values(term, "", own, 0, MOST_VALUES),
                measures.values(term, "", others, 0, MOST_VALUES)));
      }
    }
    return new Portrait(own.size(), spreads);
  }

  private static Values values(
      MemberModel model, String term, ValueCounts here, ValueCounts others) {
    var byValue = new LinkedHashMap<String, Part>();
    choices(model, term).forEach(value -> byValue.put(value, new Part(0, 0)));
    here.values().forEach(v -> byValue.merge(v.value(), new Part(v.count(), 0), Part::plus));
    others.values().forEach(v -> byValue.merge(v.value(), new Part(0, v.count()), Part::plus));
    var present = byValue.values().stream().reduce(new Part(0, 0), Part::plus);
    boolean listed = !choices(model, term).isEmpty() || byValue.size() <= LISTED;
    var bars =
        byValue.entrySet().stream()
            .limit(listed ? byValue.size() : LISTED)
            .map(Portrait::bar)
            .toList();
    var told = bars.stream().map(Bar::part).reduce(new Part(0, 0), Part::plus);
    return new Values(
        term,
        bars,
        bars.size() < byValue.size()
            ? Optional.of(new Bar("", present.minus(told)))
            : Optional.empty(),
        new Part(here.missing(), others.missing()),
        present);
  }

  private static Bar bar(Map.Entry<String, Part> entry) {
    return new Bar(entry.getKey(), entry.getValue());
  }

  private static List<String> choices(MemberModel model, String term) {
    return model.field(term).map(ref -> ref.field().type()).stream()
        .filter(FieldType.Choice.class::isInstance)
        .flatMap(type -> ((FieldType.Choice) type).values().stream())
        .map(FieldType.Value::id)
        .toList();
  }

  private static boolean isNumber(MemberModel model, String term) {
    return model.metric(term).isPresent()
        || model.field(term).map(FieldRef::field).map(Field::type).stream()
            .anyMatch(type ->
                type.isNumeric()
                    || type instanceof FieldType.Date
                    || type instanceof FieldType.DateTime);
  }

  /// Everything of a member that has a spread; what identifies a person has none.
  public static List<String> choices(MemberModel model) {
    return Stream.concat(
            SamplePage.choices(model).stream()
                .filter(
                    path -> model.field(path).filter(ref -> !ref.field().personal()).isPresent()),
            model.metrics().keySet().stream())
        .toList();
  }

  /// What is shown at first: the first choice, what a member is worth, the first text and date, two
  /// more choices.
  public static List<String> usual(MemberModel model) {
    var usual = new LinkedHashSet<String>();
    first(model, FieldType.Choice.class, 1).forEach(usual::add);
    model.value().ifPresent(usual::add);
    first(model, FieldType.Text.class, 1).forEach(usual::add);
    first(model, FieldType.Date.class, 1).forEach(usual::add);
    first(model, FieldType.Choice.class, 3).forEach(usual::add);
    return List.copyOf(usual);
  }

  private static Stream<String> first(
      MemberModel model, Class<? extends FieldType> type, int limit) {
    return model.member().fields().stream()
        .filter(field -> !field.personal() && type.isInstance(field.type()))
        .limit(limit)
        .map(field -> MemberEntity.ID + "." + field.id());
  }
}
