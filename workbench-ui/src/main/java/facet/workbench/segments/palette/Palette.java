package facet.workbench.segments.palette;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Period;
import facet.datasets.condition.Test;
import facet.datasets.condition.Top;
import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/// Everything a condition can start from, for one dataset.
public final class Palette {
  /// A thing with a name that is not in the member model: a saved segment, a list, a score, the
  /// clusters.
  public record Named(String id, Labels labels) {}

  /// What a list is called that is still to be brought.
  public static final String NO_LIST = "none_yet";

  private final List<Shelf> shelves;

  private Palette(List<Shelf> shelves) {
    this.shelves = shelves.stream().filter(shelf -> !shelf.areas().isEmpty()).toList();
  }

  /// What people made in the workbench besides saved segments.
  ///
  /// @param authors of metrics, by the metric's id
  /// @param tags segments that are used as tags
  public record Made(Map<String, String> authors, List<Named> tags) {
    public static final Made NOTHING = new Made(Map.of(), List.of());

    public Made {
      authors = Map.copyOf(authors);
      tags = List.copyOf(tags);
    }
  }

  public static Palette of(
      MemberModel model,
      List<Named> segments,
      List<Named> lists,
      List<Named> scores,
      List<Named> classifications) {
    return of(model, segments, lists, scores, classifications, Made.NOTHING);
  }

  public static Palette of(
      MemberModel model,
      List<Named> segments,
      List<Named> lists,
      List<Named> scores,
      List<Named> classifications,
      Made made) {
    var terms = new ArrayList<>(new ModelTerms(model).areas());
    terms.add(metrics(model, made.authors()));
    classes(model, classifications).ifPresent(terms::add);
    tags(made.tags()).ifPresent(terms::add);
    terms.add(OtherWays.of(model));
    return new Palette(
        List.of(
            new Shelf(Shelf.Kind.TERMS, terms),
            shelf(
                Shelf.Kind.SEGMENTS,
                new Labels("Saved segments", "已保存的人群"),
                segments,
                "segments",
                id -> new Condition.SegmentRef(id, OptionalInt.empty())),
            withNewList(
                shelf(
                    Shelf.Kind.LISTS,
                    new Labels("Uploaded lists", "已上传的名单"),
                    lists,
                    "list",
                    Condition.MemberList::new)),
            shelf(
                Shelf.Kind.SCORES,
                new Labels("Model scores", "模型得分"),
                scores,
                "gauge",
                id -> new Condition.Score(id, half()))));
  }

  private static Test half() {
    return new Test.Comparison(ComparisonOperator.GE, Literal.of(new BigDecimal("0.5")));
  }

  private static Shelf shelf(
      Shelf.Kind kind,
      Labels title,
      List<Named> named,
      String icon,
      Function<String, Condition> start) {
    var prefix = kind.name().toLowerCase(Locale.ROOT) + ":";
    var terms =
        named.stream()
            .map(n -> Term.of(prefix + n.id(), n.labels(), icon, start.apply(n.id())))
            .toList();
    return new Shelf(
        kind, terms.isEmpty() ? List.of() : List.of(new Shelf.Area(prefix, title, terms)));
  }

  /// A list need not be there yet: it is brought where it is needed.
  private static Shelf withNewList(Shelf lists) {
    var bring =
        Term.of(
            "lists:",
            new Labels("Paste or upload a list", "粘贴或上传名单"),
            "plus",
            new Condition.MemberList(NO_LIST));
    var areas = new ArrayList<Shelf.Area>();
    areas.add(new Shelf.Area("new-list", new Labels("New list", "新名单"), List.of(bring)));
    areas.addAll(lists.areas());
    return new Shelf(lists.kind(), areas);
  }

  private static Optional<Shelf.Area> tags(List<Named> tags) {
    var terms =
        tags.stream()
            .map(tag ->
                Term.of(
                    "tag:" + tag.id(),
                    tag.labels(),
                    "tag",
                    new Condition.SegmentRef(tag.id(), OptionalInt.empty())))
            .toList();
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shelf.Area("tags", new Labels("Tags", "标签"), terms));
  }

  /// There even while there is none: here they are made.
  private static Shelf.Area metrics(MemberModel model, Map<String, String> authors) {
    var terms = new ArrayList<Term>();
    model.metrics().values().forEach(metric -> terms.add(term(metric, authors)));
    model
        .value()
        .or(() -> model.metrics().keySet().stream().findFirst())
        .ifPresent(by -> terms.add(top(by)));
    return new Shelf.Area("metrics", new Labels("Metrics", "指标"), terms);
  }

  private static Term term(Metric metric, Map<String, String> authors) {
    return new Term(
        "metric:" + metric.id(),
        metric.labels(),
        "sum",
        metric.meaning(),
        metric.unit().orElse(""),
        authors.getOrDefault(metric.id(), ""),
        new Condition.Metric(metric.id(), Test.atLeast(1)));
  }

  private static Term top(String by) {
    var top = new Top.Percent(BigDecimal.TEN);
    return Term.of(
        "rank",
        new Labels("Top by a metric", "按指标排名"),
        "rank",
        new Condition.Rank(by, top, false, Optional.empty(), Optional.empty()));
  }

  /// The model's own, then those that models made; of one id the model's own is meant.
  private static Optional<Shelf.Area> classes(MemberModel model, List<Named> made) {
    var own = model.classifications().values().stream().map(c -> new Named(c.id(), c.labels()));
    var others = made.stream().filter(named -> model.classification(named.id()).isEmpty());
    var terms =
        Stream.concat(own, others)
            .flatMap(named -> Stream.of(inClass(named), moved(named)))
            .toList();
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shelf.Area("classes", new Labels("Classifications", "分级"), terms));
  }

  private static Term inClass(Named named) {
    var start = new Condition.InClass(named.id(), List.of());
    return Term.of("class:" + named.id(), named.labels(), "pyramid", start);
  }

  private static Term moved(Named named) {
    var labels = new Labels(named.labels().en() + ": moved", named.labels().zhCn() + "变化");
    var start = new Condition.Moved(named.id(), List.of(), List.of(), Period.months(6));
    return Term.of("moved:" + named.id(), labels, "steps", start);
  }

  public List<Shelf> shelves() {
    return shelves;
  }

  public Optional<Term> term(String id) {
    return Optional.ofNullable(byId().get(id));
  }

  private Map<String, Term> byId() {
    var all = new LinkedHashMap<String, Term>();
    shelves.forEach(shelf ->
        shelf.areas().forEach(area -> area.terms().forEach(term -> all.put(term.id(), term))));
    return all;
  }
}
