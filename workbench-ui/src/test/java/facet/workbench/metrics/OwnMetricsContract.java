package facet.workbench.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Period;
import facet.datasets.condition.Window;
import facet.datasets.importing.ImportProgress;
import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.datasets.sample.JewelleryClub;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.catalogue.SaveSegment;
import facet.workbench.data.OpenDatasets;
import facet.workbench.data.SampleDataset;
import facet.workbench.database.SettableClock;
import facet.workbench.home.FacetHome;
import facet.workbench.segments.NodeJson;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Metrics that analysts make, on every database that may hold them.
abstract class OwnMetricsContract {
  private static final String CLUB = "jewellery";
  private static final Window YEAR = new Window.Last(Period.days(365));

  @TempDir private static Path folder;
  private static FacetHome home;

  private HikariDataSource database;
  private Catalogue catalogue;
  private OwnMetrics store;
  private OpenDatasets datasets;
  private KeepMetrics metrics;

  abstract HikariDataSource freshDatabase();

  @BeforeAll
  static void load_a_club() {
    home = new FacetHome(folder);
    var clock = Clock.fixed(Instant.parse("2026-11-01T06:12:00Z"), ZoneOffset.UTC);
    new SampleDataset(home, clock).load(500, JewelleryClub.SEED, ImportProgress.SILENT);
  }

  @BeforeEach
  void open() {
    database = freshDatabase();
    var clock = new SettableClock();
    catalogue = new Catalogue(database, clock);
    store = new OwnMetrics(database, clock);
    datasets =
        new OpenDatasets(
            home.store(),
            OpenDatasets.SavedSegments.none(),
            new ReadMetrics(store::list),
            Optional.empty());
    metrics = new KeepMetrics(store, new MetricUses(catalogue.uses()), datasets);
  }

  @AfterEach
  void close() {
    datasets.close();
    database.close();
  }

  private static Metric visits(String name) {
    return visits(Labels.same(name), Measure.COUNT);
  }

  private static Metric visits(Labels labels, Measure measure) {
    return new Metric.OfEvents(
        "",
        labels,
        Labels.same(""),
        "Metrics",
        Optional.empty(),
        "visit",
        Optional.empty(),
        measure,
        YEAR);
  }

  private static Metric each(String name, String... parts) {
    return new Metric.Ratio(
        "", Labels.same(name), Labels.same(""), "Metrics", Optional.empty(), parts[0], parts[1]);
  }

  private MemberModel model() {
    return datasets.require(CLUB).version().model();
  }

  private String made(Metric metric) {
    return ((MetricAnswer.Done) metrics.create(CLUB, metric, "ann")).metric().id();
  }

  private long members(String where) {
    var audiences = datasets.require(CLUB);
    Node node = NodeJson.read(where.replace('\'', '"')).found().orElseThrow();
    var question = new Question(node, audiences.completeThrough(), Scope.everything());
    return audiences.audience(question).found().orElseThrow().size();
  }

  @Test
  void a_metric_answers_as_the_same_condition_does_from_the_moment_it_is_made() {
    var before = datasets.require(CLUB);
    var id = made(visits("Visits a year"));

    assertThat(id).isEqualTo("visits_a_year");
    assertThat(members("{'kind':'metric','metric':'visits_a_year','op':'ge','value':2}"))
        .isPositive()
        .isEqualTo(
            members(
                "{'kind':'did','event':'visit','op':'ge','value':2,'window':{'last':365,'unit':'day'}}"));
    assertThat(before.version().model().metric(id)).isEmpty();
    assertThat(before.everyone(before.completeThrough(), Scope.everything()).size()).isPositive();
    assertThat(datasets.require(CLUB)).isSameAs(datasets.require(CLUB));
  }

  @Test
  void one_is_made_of_others() {
    var visits = made(visits("Visits"));
    var each = made(each("Spend a visit", "spend_365d", visits));

    assertThat(model().added()).containsExactlyInAnyOrder(visits, each);
    assertThat(metrics.delete(CLUB, visits, "bob"))
        .isEqualTo(
            new MetricDeletion.Used(
                store.find(CLUB, visits).orElseThrow(),
                List.of(new MetricUse.ByMetric(each, Labels.same("Spend a visit")))));
    assertThat(metrics.delete(CLUB, each, "bob")).isInstanceOf(MetricDeletion.Deleted.class);
    assertThat(metrics.delete(CLUB, visits, "bob")).isInstanceOf(MetricDeletion.Deleted.class);
    assertThat(model().added()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind':'metric','metric':'visits','op':'ge','value':2}",
        "{'kind':'rank','by':'visits','top':{'percent':10}}",
        "{'kind':'all','of':[{'kind':'metric','muted':true,'metric':'visits','op':'ge','value':2}]}",
        "{'kind':'rank','by':'spend_365d','top':{'count':5},'among':{'kind':'metric','metric':'visits','op':'ge','value':2}}",
        "{'kind':'predicate','text':'\\\"Visits\\\" > 2'}",
        "{'kind':'predicate','text':'visits > 2'}"
      })
  void what_a_saved_segment_counts_on_is_neither_deleted_nor_changed(String where) {
    var id = made(visits("Visits"));
    save("Regulars", where);
    var by = List.<MetricUse>of(new MetricUse.BySegment("regulars", "Regulars", 1));
    var kept = store.find(CLUB, id).orElseThrow();

    assertThat(metrics.delete(CLUB, id, "bob")).isEqualTo(new MetricDeletion.Used(kept, by));
    assertThat(
            metrics.change(
                CLUB,
                id,
                visits(
                    Labels.same("Visits"),
                    new Measure(facet.datasets.condition.Aggregate.RECENCY, Optional.empty())),
                "bob"))
        .isEqualTo(new MetricAnswer.Used(kept, by));
    assertThat(
            metrics.change(CLUB, id, visits(new Labels("Shop visits", "到店"), Measure.COUNT), "bob"))
        .isInstanceOf(MetricAnswer.Done.class);
    assertThat(model().metric(id).orElseThrow().labels())
        .isEqualTo(new Labels("Shop visits", "到店"));
  }

  private void save(String name, String where) {
    var document =
        "{\"format\":\"facet-segment/1\",\"dataset\":\"%s\",\"name\":\"%s\",\"where\":%s}"
            .formatted(CLUB, name, where.replace('\'', '"'));
    catalogue.segments().create(CLUB, new SaveSegment(name, "", document, "ann"));
  }

  @Test
  void what_nobody_counts_on_can_be_changed() {
    var id = made(visits("Visits"));
    var longAgo = new Measure(facet.datasets.condition.Aggregate.RECENCY, Optional.empty());
    assertThat(metrics.change(CLUB, id, visits(Labels.same("Visits"), longAgo), "bob"))
        .isInstanceOf(MetricAnswer.Done.class);
    assertThat(((Metric.OfEvents) model().metric(id).orElseThrow()).measure()).isEqualTo(longAgo);
  }

  @Test
  void a_name_belongs_to_one_metric_in_both_languages_and_any_case() {
    made(visits(new Labels("Visits", "到店次数"), Measure.COUNT));

    for (var taken :
        List.of(
            "Visits",
            "vISITS ",
            "到店次数",
            model().metric("spend_365d").orElseThrow().labels().zhCn())) {
      assertThat(metrics.create(CLUB, visits(taken), "bob"))
          .isEqualTo(new MetricAnswer.NameTaken(taken));
    }
  }

  @Test
  void of_two_accounts_that_make_one_name_at_once_one_is_told() throws Exception {
    Callable<MetricAnswer> make = () -> metrics.create(CLUB, visits("Visits"), "ann");
    try (var both = Executors.newFixedThreadPool(2)) {
      var answers = both.invokeAll(List.of(make, make));
      var first = answers.getFirst().get();
      var second = answers.getLast().get();
      assertThat(List.of(first, second)).hasAtLeastOneElementOfType(MetricAnswer.Done.class);
      assertThat(List.of(first, second)).contains(new MetricAnswer.NameTaken("Visits"));
    }
    assertThat(store.list(CLUB)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert('x')</script>",
        "💍 rings 💍",
        "'; drop table own_metric; --",
        "“quoted” [id] \\ \"",
        "12",
        "近一年到店"
      })
  void any_name_can_be_given(String name) {
    var id = made(visits(name));
    assertThat(id).matches("[a-z][a-z0-9_]{0,39}");
    assertThat(model().metric(id).orElseThrow().labels()).isEqualTo(Labels.same(name));
    assertThat(members("{'kind':'metric','metric':'%s','op':'ge','value':1}".formatted(id)))
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void a_metric_has_a_name(String name) {
    assertThat(metrics.create(CLUB, visits(name), "ann")).isEqualTo(new MetricAnswer.BadName());
  }

  @Test
  void a_name_ends_somewhere() {
    assertThat(metrics.create(CLUB, visits("长".repeat(300)), "ann"))
        .isEqualTo(new MetricAnswer.BadName());
    assertThat(metrics.create(CLUB, visits("💍".repeat(80)), "ann"))
        .isInstanceOf(MetricAnswer.Done.class);
  }

  @Test
  void an_id_never_comes_to_mean_another_metric() {
    var first = made(visits("Visits"));
    metrics.delete(CLUB, first, "ann");
    assertThat(made(visits("Visits"))).isEqualTo("visits_2");
    assertThat(made(visits("spend 365d"))).isEqualTo("spend_365d_2");
  }

  @Test
  void a_deleted_metric_is_brought_back_as_it_was() {
    var id = made(visits("Visits"));
    var before = store.find(CLUB, id);
    metrics.delete(CLUB, id, "bob");
    assertThat(model().metric(id)).isEmpty();

    assertThat(metrics.bringBack(CLUB, id)).isEqualTo(new MetricAnswer.Done(before.orElseThrow()));

    assertThat(model().metric(id)).isPresent();
    assertThat(members("{'kind':'metric','metric':'visits','op':'ge','value':1}")).isPositive();
    assertThat(metrics.bringBack(CLUB, id))
        .as("it is there")
        .isEqualTo(new MetricAnswer.NotFound(id));
  }

  @Test
  void what_took_its_name_or_lost_its_parts_keeps_a_deleted_metric_away() {
    var visits = made(visits("Visits"));
    var each = made(each("Spend a visit", "spend_365d", visits));
    metrics.delete(CLUB, each, "bob");
    metrics.delete(CLUB, visits, "bob");

    assertThat(metrics.bringBack(CLUB, each)).isInstanceOf(MetricAnswer.Refused.class);
    made(visits("visits"));
    assertThat(metrics.bringBack(CLUB, visits)).isEqualTo(new MetricAnswer.NameTaken("Visits"));
    assertThat(store.find(CLUB, visits)).isEmpty();
  }

  @Test
  void what_cannot_be_asked_is_refused_with_its_reason() {
    assertThat(metrics.create(CLUB, each("Nothing", "spend_365d", "gone"), "ann"))
        .isInstanceOfSatisfying(
            MetricAnswer.Refused.class,
            refused ->
                assertThat(refused.problems().getFirst().what())
                    .isEqualTo("There is no metric 'gone'."));
    var id = made(visits("Visits"));
    assertThat(metrics.change(CLUB, id, each("Visits", id, "spend_365d"), "ann"))
        .isInstanceOf(MetricAnswer.Refused.class);
    assertThat(metrics.delete(CLUB, "spend_365d", "ann"))
        .isEqualTo(new MetricDeletion.NotFound("spend_365d"));
  }

  @Test
  void one_that_the_data_cannot_answer_is_not_there() {
    store.insert(
        CLUB,
        "odd",
        new MetricNames("odd", "odd"),
        "{\"event\":\"gone\",\"measure\":{\"fn\":\"count\"}}",
        "ann");
    store.insert(
        CLUB,
        "text",
        new MetricNames("text", "text"),
        "{\"event\":\"order\",\"measure\":{\"fn\":\"sum\",\"field\":\"order.channel\"}}",
        "ann");
    var id = made(visits("Visits"));
    assertThat(model().added()).containsExactly(id);
  }
}
