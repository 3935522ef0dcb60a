package facet.workbench.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import facet.workbench.catalogue.SaveResult.Conflict;
import facet.workbench.catalogue.SaveResult.Cycle;
import facet.workbench.catalogue.SaveResult.NameTaken;
import facet.workbench.catalogue.SaveResult.NotFound;
import facet.workbench.catalogue.SaveResult.Saved;
import facet.workbench.database.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the catalogue promises, on every database that may hold it.
abstract class CatalogueContract {

  private final SettableClock clock = new SettableClock();
  private HikariDataSource database;
  private SegmentCatalogue catalogue;

  abstract HikariDataSource freshDatabase();

  @BeforeEach
  void setUp() {
    database = freshDatabase();
    catalogue = new SegmentCatalogue(database, clock);
  }

  @AfterEach
  void tearDown() {
    database.close();
  }

  @Test
  void keepsEveryVersionAsItWasSaved() {
    SavedSegment first = saved(catalogue.create("jewellery", save("Gold", "{\"v\":1}")));
    clock.advance(Duration.ofHours(1));
    SavedSegment second = saved(catalogue.save(first.id(), 1, save("Gold members", "{\"v\":2}")));

    assertThat(first.id()).isEqualTo("gold");
    assertThat(first.status()).isEqualTo(SegmentStatus.DRAFT);
    assertThat(second.currentVersion()).isEqualTo(2);
    assertThat(second.name()).isEqualTo("Gold members");
    assertThat(second.createdAt()).isEqualTo(first.createdAt());
    assertThat(second.updatedAt()).isEqualTo(first.updatedAt().plusHours(1));
    assertThat(catalogue.versions("gold"))
        .extracting(SegmentVersion::document)
        .containsExactly("{\"v\":2}", "{\"v\":1}");
    assertThat(catalogue.version("gold", 1).orElseThrow().author()).isEqualTo("lin.yue");
    assertThat(catalogue.latest("gold").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void aDescriptionIsNotWrittenOverOneThatWasNotSeen() {
    catalogue.create("jewellery", save("Gold", "{}"));

    assertThat(catalogue.describe("gold", "", "For spring")).isTrue();
    assertThat(catalogue.describe("gold", "", "For autumn")).isFalse();
    assertThat(catalogue.find("gold").orElseThrow().description()).isEqualTo("For spring");
    assertThat(catalogue.describe("gold", "For spring", "For autumn")).isTrue();
    assertThat(catalogue.find("gold").orElseThrow().description()).isEqualTo("For autumn");
  }

  @Test
  void refusesASaveThatDoesNotKnowTheLatestVersion() {
    catalogue.create("jewellery", save("Gold", "{}"));
    catalogue.save("gold", 1, save("Gold", "{\"by\":\"somebody\"}"));

    SaveResult late = catalogue.save("gold", 1, save("Gold", "{\"by\":\"me\"}"));

    assertThat(late)
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> {
              assertThat(conflict.expectedVersion()).isEqualTo(1);
              assertThat(conflict.latest().version()).isEqualTo(2);
              assertThat(conflict.latest().document()).contains("somebody");
            });
    assertThat(catalogue.versions("gold")).hasSize(2);
  }

  @Test
  void letsOneOfManyConcurrentSavesWin() throws Exception {
    catalogue.create("jewellery", save("Gold", "{}"));
    List<Future<SaveResult>> results = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 8; i++) {
        String document = "{\"by\":" + i + "}";
        results.add(threads.submit(() -> catalogue.save("gold", 1, save("Gold", document))));
      }
      int saved = 0;
      for (Future<SaveResult> result : results) {
        saved += result.get() instanceof Saved ? 1 : 0;
      }
      assertThat(saved).isEqualTo(1);
    }
    assertThat(catalogue.versions("gold")).hasSize(2);
  }

  @Test
  void keepsNamesApartWithinADataset() {
    catalogue.create("jewellery", save("Gold", "{}"));
    catalogue.create("jewellery", save("Silver", "{}"));

    assertThat(catalogue.create("jewellery", save("Gold", "{}")))
        .isEqualTo(new NameTaken("Gold", "gold"));
    assertThat(catalogue.save("silver", 1, save("Gold", "{}")))
        .isEqualTo(new NameTaken("Gold", "gold"));
    assertThat(saved(catalogue.create("cars", save("Gold", "{}"))).id()).isEqualTo("gold-2");
    assertThat(catalogue.save("none", 1, save("X", "{}"))).isEqualTo(new NotFound("none"));
  }

  @Test
  void listsLatestChangeFirst() {
    catalogue.create("jewellery", save("Gold", "{}"));
    clock.advance(Duration.ofMinutes(1));
    catalogue.create("jewellery", save("Silver", "{}"));
    clock.advance(Duration.ofMinutes(1));
    catalogue.save("gold", 1, save("Gold", "{}"));

    assertThat(catalogue.list("jewellery"))
        .extracting(SavedSegment::id)
        .containsExactly("gold", "silver");
    assertThat(catalogue.list("cars")).isEmpty();
  }

  @Test
  void makesAnApprovedSegmentADraftAgainWhenItChanges() {
    catalogue.create("jewellery", save("Gold", "{}"));
    SavedSegment first = seen();
    assertThat(catalogue.changeStatus(first, SegmentStatus.APPROVED, "li.yan")).isTrue();
    assertThat(catalogue.find("gold").orElseThrow().status()).isEqualTo(SegmentStatus.APPROVED);

    catalogue.save("gold", 1, save("Gold", "{\"v\":2}"));

    assertThat(catalogue.find("gold").orElseThrow().status()).isEqualTo(SegmentStatus.DRAFT);
    assertThat(catalogue.changeStatus(first, SegmentStatus.APPROVED, "li.yan"))
        .as("version 1 was looked at, 2 is there")
        .isFalse();
  }

  @Test
  void keepsWhoApprovedWhichVersionAndWhen() {
    catalogue.create("jewellery", save("Gold", "{}"));
    assertThat(catalogue.approved("gold")).isEmpty();
    catalogue.changeStatus(seen(), SegmentStatus.REVIEW, "lin.yue");
    assertThat(catalogue.approval("gold", 1)).as("in review only").isEmpty();
    clock.advance(Duration.ofHours(2));
    catalogue.changeStatus(seen(), SegmentStatus.APPROVED, "li.yan");

    StatusChange approval = catalogue.approval("gold", 1).orElseThrow();
    assertThat(approval.changedBy()).isEqualTo("li.yan");
    assertThat(approval.changedAt())
        .isEqualTo(catalogue.find("gold").orElseThrow().createdAt().plusHours(2));
    assertThat(catalogue.changes("gold"))
        .extracting(change -> change.status() + " " + change.changedBy())
        .containsExactly("APPROVED li.yan", "REVIEW lin.yue");
  }

  @Test
  void knowsTheLatestVersionThatIsApproved() {
    catalogue.create("jewellery", save("Gold", "{}"));
    catalogue.changeStatus(seen(), SegmentStatus.APPROVED, "li.yan");
    catalogue.save("gold", 1, save("Gold", "{\"v\":2}"));
    assertThat(approvedVersion()).as("2 is a draft").isEqualTo(1);
    catalogue.changeStatus(seen(), SegmentStatus.APPROVED, "li.yan");
    assertThat(approvedVersion()).isEqualTo(2);
    catalogue.changeStatus(seen(), SegmentStatus.DRAFT, "li.yan");
    assertThat(approvedVersion()).as("2 was taken back").isEqualTo(1);
    catalogue.changeStatus(seen(), SegmentStatus.ARCHIVED, "li.yan");
    assertThat(catalogue.approved("gold")).isEmpty();
  }

  @Test
  void takesAStepOnlyFromTheStatusThatWasSeen() {
    catalogue.create("jewellery", save("Gold", "{}"));
    SavedSegment draft = seen();
    assertThat(catalogue.changeStatus(draft, SegmentStatus.ARCHIVED, "lin.yue")).isTrue();

    assertThat(catalogue.changeStatus(draft, SegmentStatus.APPROVED, "li.yan"))
        .as("somebody archived it meanwhile")
        .isFalse();

    assertThat(seen().status()).isEqualTo(SegmentStatus.ARCHIVED);
    assertThat(catalogue.changes("gold")).hasSize(1);
  }

  private SavedSegment seen() {
    return catalogue.find("gold").orElseThrow();
  }

  private int approvedVersion() {
    return catalogue.approved("gold").orElseThrow().version();
  }

  @Test
  void refusesASegmentThatLeadsBackToItself() {
    catalogue.create("jewellery", save("Gold", document("{\"kind\": \"all\", \"of\": []}")));
    catalogue.create("jewellery", save("Silver", naming("gold")));
    catalogue.create("jewellery", save("Carat", document(among("silver"))));

    assertThat(catalogue.save("gold", 1, save("Gold members", naming("carat"))))
        .isEqualTo(new Cycle(List.of("Gold members", "Carat", "Silver", "Gold members")));
    assertThat(catalogue.save("gold", 1, save("Gold", naming("gold"))))
        .isEqualTo(new Cycle(List.of("Gold", "Gold")));
    assertThat(catalogue.latest("gold").orElseThrow().version()).isEqualTo(1);

    var muted = naming("carat").replace("\"id\"", "\"muted\": true, \"id\"");
    assertThat(catalogue.save("gold", 1, save("Gold", muted))).isInstanceOf(Saved.class);
    assertThat(catalogue.save("carat", 1, save("Carat", naming("gone")))).isInstanceOf(Saved.class);
  }

  private static String naming(String id) {
    return document(
        "{\"kind\": \"none\", \"of\": [{\"kind\": \"segment\", \"id\": \"%s\"}]}".formatted(id));
  }

  private static String among(String id) {
    return """
    {"kind": "rank", "by": "spend", "top": {"count": 10}, "among":
      {"kind": "not", "of": {"kind": "segment", "id": "%s", "version": 1}}}\
    """
        .formatted(id);
  }

  private static String document(String where) {
    return """
    {"format": "facet-segment/1", "dataset": "jewellery", "name": "x", "where": %s}\
    """
        .formatted(where);
  }

  @Test
  void tellsWhetherASegmentIsPublished() {
    catalogue.create("jewellery", save("Gold", "{}"));
    assertThat(catalogue.find("gold").orElseThrow().published()).isFalse();
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql(
            """
            insert into destination values ('crm', 'CRM', 'table', '{}', null, current_timestamp, current_timestamp)
            """)
        .update();
    jdbc.sql(
            """
            insert into publication (id, name, dataset, segment_id, destination_id, mapping, mapping_version,
              ask_over_removed_percent, ask_when_empty, created_by, created_at, last_run, fence)
            values ('p', 'P', 'jewellery', 'gold', 'crm', '{}', 1, 20, true, 'x', current_timestamp, 0, 0)
            """)
        .update();
    assertThat(catalogue.find("gold").orElseThrow().published()).isFalse();
    jdbc.sql("insert into delivered values ('p', 'M1', 'x', true, 1, current_timestamp)").update();

    assertThat(catalogue.find("gold").orElseThrow().published()).isTrue();
  }

  private static SaveSegment save(String name, String document) {
    return new SaveSegment(name, "", document, "lin.yue");
  }

  private static SavedSegment saved(SaveResult result) {
    assertThat(result).isInstanceOf(Saved.class);
    return ((Saved) result).segment();
  }
}
