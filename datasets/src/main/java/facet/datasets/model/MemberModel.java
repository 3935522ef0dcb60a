package facet.datasets.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A dataset described in business terms (docs/model-file.md).
///
/// @param dataset its id, lower snake_case
/// @param zone instants become local date-times of this zone at import
/// @param currency ISO 4217 code of amounts
/// @param completeThrough the date up to which data is complete; empty: the latest event's
/// @param value the metric that "value share" measures
/// @param areas what palette groups are called, by the text that fields, events and metrics name
///   them with; one that is not here is called by that text
/// @param learning how clusters and churn are learned
/// @param added the metrics that the model file does not have: analysts made them
public record MemberModel(
    String dataset,
    Labels labels,
    ZoneId zone,
    Optional<String> currency,
    DayOfWeek weekStart,
    Optional<LocalDate> completeThrough,
    Optional<String> value,
    Map<String, Labels> areas,
    Map<String, Source> sources,
    MemberEntity member,
    Map<String, Dimension> dimensions,
    Map<String, EventType> events,
    Map<String, Metric> metrics,
    Map<String, Classification> classifications,
    Map<String, AccessScope> scopes,
    LearningSettings learning,
    Set<String> added) {
  public MemberModel {
    added = Set.copyOf(added);
  }

  public Optional<EventType> event(String id) {
    return Optional.ofNullable(events.get(id));
  }

  public Optional<AccessScope> scope(String id) {
    return Optional.ofNullable(scopes.get(id));
  }

  public Optional<Metric> metric(String id) {
    return Optional.ofNullable(metrics.get(id));
  }

  /// The same with metrics that analysts made. One that has the id of another is left out.
  public MemberModel with(List<Metric> others) {
    var all = new LinkedHashMap<>(metrics);
    var more = new LinkedHashSet<>(added);
    for (var metric : others) {
      if (all.putIfAbsent(metric.id(), metric) == null) {
        more.add(metric.id());
      }
    }
    return new MemberModel(
        dataset,
        labels,
        zone,
        currency,
        weekStart,
        completeThrough,
        value,
        areas,
        sources,
        member,
        dimensions,
        events,
        Collections.unmodifiableMap(all),
        classifications,
        scopes,
        learning,
        more);
  }

  /// The metrics that the model file has itself, in its order.
  public List<Metric> declaredMetrics() {
    return metrics.values().stream().filter(metric -> !added.contains(metric.id())).toList();
  }

  /// Whether a metric is a number, not a date or a word.
  public boolean isNumber(Metric metric) {
    return switch (metric) {
      case Metric.Ratio _, Metric.Total _ -> true;
      case Metric.OfEvents of ->
          switch (of.measure().aggregate()) {
            case COUNT, DISTINCT, RECENCY -> true;
            case SUM, AVG, MIN, MAX, FIRST, LAST ->
                of.measure()
                    .field()
                    .flatMap(this::field)
                    .filter(field -> field.field().type().isNumeric())
                    .isPresent();
          };
    };
  }

  public Optional<Classification> classification(String id) {
    return Optional.ofNullable(classifications.get(id));
  }

  /// What a palette group is called: as the file says, else as the entity it is named after.
  public Labels area(String name) {
    var named = areas.get(name);
    return named != null
        ? named
        : entities().stream()
            .map(Entity::labels)
            .filter(labels -> labels.en().equals(name))
            .findFirst()
            .orElseGet(() -> Labels.same(name));
  }

  /// What a source is called; one that the model does not know by its id.
  public Labels source(String id) {
    var source = sources.get(id);
    return source == null ? Labels.same(id) : source.labels();
  }

  /// Resolves a path such as `member.city` or `order_line.product.category`.
  public Optional<FieldRef> field(String path) {
    var steps = path.split("\\.", -1);
    return root(steps[0]).flatMap(root -> resolve(path, steps, root));
  }

  private Optional<Entity> root(String id) {
    return id.equals(MemberEntity.ID) ? Optional.of(member) : event(id).map(event -> event);
  }

  private Optional<FieldRef> resolve(String path, String[] steps, Entity root) {
    Entity owner = root;
    var via = new ArrayList<Link>();
    for (int i = 1; i < steps.length; i++) {
      boolean last = i == steps.length - 1;
      var field = owner.field(steps[i]);
      if (last && field.isPresent()) {
        return Optional.of(new FieldRef(path, root, via, owner, field.get()));
      }
      var link = owner.link(steps[i]).filter(one -> dimensions.containsKey(one.dimension()));
      if (link.isEmpty()) {
        return Optional.empty();
      }
      via.add(link.get());
      owner = dimensionOf(link.get());
    }
    return via.isEmpty()
        ? Optional.empty()
        : Optional.of(new FieldRef(path, root, via, owner, owner.builtIn()));
  }

  /// The dimension a link leads to.
  public Dimension dimensionOf(Link link) {
    var dimension = dimensions.get(link.dimension());
    if (dimension == null) {
      throw new IllegalStateException("no dimension " + link.dimension());
    }
    return dimension;
  }

  /// Every entity: the member, dimensions, events, in the order of the model file.
  public List<Entity> entities() {
    var all = new ArrayList<Entity>();
    all.add(member);
    all.addAll(dimensions.values());
    all.addAll(events.values());
    return all;
  }
}
