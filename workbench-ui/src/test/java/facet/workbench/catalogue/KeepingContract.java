package facet.workbench.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import facet.workbench.database.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What keeps the catalogue in order, on every database that may hold it.
abstract class KeepingContract {
  private static final String CLUB = "jewellery";
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

  private final SettableClock clock = new SettableClock();
  private HikariDataSource database;
  private Catalogue catalogue;

  abstract HikariDataSource freshDatabase();

  @BeforeEach
  void setUp() {
    database = freshDatabase();
    catalogue = new Catalogue(database, clock);
  }

  @AfterEach
  void tearDown() {
    database.close();
  }

  // ---- folders ----

  @Test
  void movesAFolderWithAllThatIsInIt() {
    var folders = catalogue.folders();
    folders.create(CLUB, "", "Win back");
    folders.create(CLUB, "Win back", "Gold");
    folders.create(CLUB, "", "Grow");
    folders.create("cars", "", "Win back");
    saved("Gold", "Win back/Gold");

    assertThat(folders.move(CLUB, "Win back", "Grow")).isEqualTo(Folders.Answer.DONE);

    assertThat(folders.list(CLUB)).containsExactly("Grow", "Grow/Win back", "Grow/Win back/Gold");
    assertThat(catalogue.segments().find("gold").orElseThrow().folder())
        .isEqualTo("Grow/Win back/Gold");
    assertThat(folders.list("cars")).containsExactly("Win back");
    assertThat(folders.rename(CLUB, "Grow/Win back", "Wake")).isEqualTo(Folders.Answer.DONE);
    assertThat(folders.list(CLUB)).containsExactly("Grow", "Grow/Wake", "Grow/Wake/Gold");
    assertThat(folders.move(CLUB, "Grow/Wake/Gold", "")).isEqualTo(Folders.Answer.DONE);
    assertThat(catalogue.segments().find("gold").orElseThrow().folder()).isEqualTo("Gold");
  }

  @Test
  void refusesFoldersThatCannotBe() {
    var folders = catalogue.folders();
    folders.create(CLUB, "", "A");
    folders.create(CLUB, "A", "B");

    assertThat(folders.create(CLUB, "", "A")).isEqualTo(Folders.Answer.TAKEN);
    assertThat(folders.create(CLUB, "", " ")).isEqualTo(Folders.Answer.NO_NAME);
    assertThat(folders.create(CLUB, "", "a/b")).isEqualTo(Folders.Answer.NO_NAME);
    assertThat(folders.create(CLUB, "", "x".repeat(201))).isEqualTo(Folders.Answer.NO_NAME);
    assertThat(folders.move(CLUB, "A", "A/B")).isEqualTo(Folders.Answer.INTO_ITSELF);
    assertThat(folders.move(CLUB, "A", "A")).isEqualTo(Folders.Answer.INTO_ITSELF);
    assertThat(folders.rename(CLUB, "none", "C")).isEqualTo(Folders.Answer.NOT_FOUND);
    folders.create(CLUB, "A", "C");
    assertThat(folders.rename(CLUB, "A/C", "B")).isEqualTo(Folders.Answer.TAKEN);
    assertThat(folders.list(CLUB)).containsExactly("A", "A/B", "A/C");
  }

  @Test
  void deletesOnlyFoldersInWhichNothingLies() {
    var folders = catalogue.folders();
    folders.create(CLUB, "", "A");
    folders.create(CLUB, "A", "B");
    saved("Gold", "");
    folders.put(CLUB, List.of("gold"), "A/B");

    assertThat(folders.delete(CLUB, "A")).isEqualTo(Folders.Answer.NOT_EMPTY);
    assertThat(folders.delete(CLUB, "A/B")).isEqualTo(Folders.Answer.NOT_EMPTY);
    catalogue.deletion().delete("gold", "lin.yue");
    assertThat(folders.delete(CLUB, "A/B")).isEqualTo(Folders.Answer.DONE);
    catalogue.deletion().bringBack("gold");
    assertThat(catalogue.segments().find("gold").orElseThrow().folder()).isEmpty();
  }

  @Test
  void aSaveLeavesTheSegmentWhereItWasPutMeanwhile() {
    saved("Gold", "A");
    catalogue.folders().put(CLUB, List.of("gold"), "B");

    catalogue.segments().save("gold", 1, save("Gold", "A", "{\"v\":2}"));

    assertThat(catalogue.segments().find("gold").orElseThrow().folder()).isEqualTo("B");
    assertThat(catalogue.folders().list(CLUB)).containsExactly("A", "B");
  }

  // ---- tags, words ----

  @Test
  void labelsManyAtOnceAndEachOnce() {
    saved("Gold", "");
    saved("Silver", "");
    catalogue.labels().add(List.of("gold"), "autumn");
    catalogue.labels().add(List.of("gold", "silver"), " autumn ");
    catalogue.labels().add(List.of("gold"), "微信");

    assertThat(catalogue.labels().of(CLUB).get("gold")).containsExactlyInAnyOrder("autumn", "微信");
    assertThat(catalogue.labels().of(CLUB).get("silver")).containsExactly("autumn");
    catalogue.labels().remove(List.of("gold", "silver"), "autumn");
    assertThat(catalogue.labels().of(CLUB)).containsOnlyKeys("gold");
  }

  @Test
  void keepsWhatIsSaidOfEachVersionAndWhyItWasSentBack() {
    saved("Gold", "");
    catalogue.segments().changeStatus(seen("gold"), SegmentStatus.REVIEW, "lin.yue");
    catalogue.discussion().say("gold", 1, "lin.yue", "Ready?\n<script>alert(1)</script>");
    catalogue
        .segments()
        .changeStatus(seen("gold"), SegmentStatus.DRAFT, "li.yan", "Leave complaints out.");
    catalogue.segments().save("gold", 1, save("Gold", "", "{\"v\":2}"));
    catalogue.discussion().say("gold", 2, "lin.yue", "Done.");

    assertThat(catalogue.discussion().of("gold"))
        .extracting(comment -> comment.version() + " " + comment.author() + ": " + comment.text())
        .containsExactly("1 lin.yue: Ready?\n<script>alert(1)</script>", "2 lin.yue: Done.");
    assertThat(catalogue.segments().changes("gold").getFirst().comment())
        .isEqualTo("Leave complaints out.");
  }

  @Test
  void restoresAnEarlierVersionAsADraft() {
    saved("Gold", "");
    catalogue.segments().save("gold", 1, save("Gold", "", "{\"v\":2}"));
    catalogue.segments().changeStatus(seen("gold"), SegmentStatus.APPROVED, "li.yan");

    var restored = catalogue.segments().restore("gold", 1, 2, "lin.yue");

    assertThat(restored)
        .isInstanceOfSatisfying(
            SaveResult.Saved.class,
            it -> {
              assertThat(it.segment().currentVersion()).isEqualTo(3);
              assertThat(it.segment().status()).isEqualTo(SegmentStatus.DRAFT);
            });
    assertThat(catalogue.segments().latest("gold").orElseThrow())
        .returns("{}", SegmentVersion::document)
        .returns(1, SegmentVersion::restores);
    assertThat(catalogue.segments().version("gold", 2).orElseThrow().restores()).isNull();
    assertThat(catalogue.segments().restore("gold", 1, 2, "lin.yue"))
        .as("somebody saved meanwhile")
        .isInstanceOf(SaveResult.Conflict.class);
    assertThat(catalogue.segments().restore("gold", 9, 3, "lin.yue"))
        .isInstanceOf(SaveResult.NotFound.class);
  }

  // ---- uses, deletion ----

  @Test
  void refusesToDeleteWhatIsNeededAndTellsByWhom() {
    saved("Gold", "");
    catalogue.segments().create(CLUB, save("Silver", "", naming("gold")));
    catalogue.segments().create(CLUB, save("Was once", "", naming("gold")));
    catalogue.segments().save("was-once", 1, save("Was once", "", "{}"));
    catalogue.segments().create(CLUB, save("Still sent", "", naming("gold")));
    catalogue.segments().changeStatus(seen("still-sent"), SegmentStatus.APPROVED, "li.yan");
    catalogue.segments().save("still-sent", 1, save("Still sent", "", "{}"));
    publication("gold");

    assertThat(catalogue.deletion().delete("gold", "lin.yue"))
        .isInstanceOfSatisfying(
            DeleteSegment.Answer.Used.class,
            used ->
                assertThat(used.by())
                    .containsExactlyInAnyOrder(
                        new SegmentUse.BySegment("silver", "Silver", 1),
                        new SegmentUse.BySegment("still-sent", "Still sent", 1),
                        new SegmentUse.ByPublication("p", "P")));
    assertThat(catalogue.segments().find("gold")).isPresent();
    assertThat(catalogue.deletion().delete("none", "lin.yue"))
        .isEqualTo(new DeleteSegment.Answer.NotFound("none"));
  }

  @Test
  void onlyTheLatestApprovedVersionKeepsWhatItNames() {
    saved("Gold", "");
    catalogue.segments().create(CLUB, save("Sent", "", naming("gold")));
    catalogue.segments().changeStatus(seen("sent"), SegmentStatus.APPROVED, "li.yan");
    assertThat(uses()).containsOnlyKeys("gold");

    catalogue.segments().save("sent", 1, save("Sent", "", "{}"));
    assertThat(uses()).as("version 1 is the approved one still").containsOnlyKeys("gold");
    catalogue.segments().changeStatus(seen("sent"), SegmentStatus.APPROVED, "li.yan");

    assertThat(uses()).isEmpty();
  }

  @Test
  void anArchivedSegmentCountsOnItsLatestVersionAlone() {
    saved("Gold", "");
    catalogue.segments().create(CLUB, save("Sent", "", naming("gold")));
    catalogue.segments().changeStatus(seen("sent"), SegmentStatus.APPROVED, "li.yan");
    catalogue.segments().save("sent", 1, save("Sent", "", "{}"));
    catalogue.segments().changeStatus(seen("sent"), SegmentStatus.ARCHIVED, "li.yan");

    assertThat(uses()).isEmpty();
  }

  @Test
  void aPinnedVersionKeepsWhatItNames() {
    saved("Base", "");
    catalogue.segments().create(CLUB, save("Gold", "", naming("base")));
    catalogue.segments().save("gold", 1, save("Gold", "", "{}"));
    assertThat(uses()).isEmpty();

    catalogue.segments().create(CLUB, save("Silver", "", pinning("gold", 1)));

    assertThat(uses())
        .containsEntry("gold", List.of(new SegmentUse.BySegment("silver", "Silver", 1)))
        .containsEntry("base", List.of(new SegmentUse.BySegment("gold", "Gold", 1)));
  }

  private Map<String, List<SegmentUse>> uses() {
    return catalogue.uses().of(CLUB);
  }

  @Test
  void bringsADeletedSegmentBackUnlessItsNameIsTaken() {
    saved("Gold", "");
    catalogue.labels().add(List.of("gold"), "autumn");
    var gold = seen("gold");

    assertThat(catalogue.deletion().delete("gold", "lin.yue"))
        .isInstanceOf(DeleteSegment.Answer.Deleted.class);

    assertThat(catalogue.segments().find("gold")).isEmpty();
    assertThat(catalogue.segments().list(CLUB)).isEmpty();
    assertThat(catalogue.segments().approved("gold")).isEmpty();
    assertThat(catalogue.labels().of(CLUB)).isEmpty();
    assertThat(catalogue.segments().save("gold", 1, save("Gold", "", "{}")))
        .isEqualTo(new SaveResult.NotFound("gold"));
    assertThat(catalogue.segments().changeStatus(gold, SegmentStatus.REVIEW, "x")).isFalse();
    assertThat(saved("Gold", "").id()).as("ids are never given twice").isEqualTo("gold-2");
    assertThat(catalogue.deletion().bringBack("gold"))
        .isEqualTo(new SaveResult.NameTaken("Gold", "gold-2"));
    catalogue.deletion().delete("gold-2", "lin.yue");
    assertThat(catalogue.deletion().bringBack("gold")).isInstanceOf(SaveResult.Saved.class);
    assertThat(catalogue.labels().of(CLUB)).containsOnlyKeys("gold");
    assertThat(catalogue.deletion().bringBack("gold"))
        .as("it is there")
        .isInstanceOf(SaveResult.NotFound.class);
  }

  // ---- sizes ----

  @Test
  void keepsEachSizeOnceAndFollowsItThroughDatesAndData() {
    saved("Gold", "");
    count(1, OCTOBER, 1, 100);
    count(1, OCTOBER.plusMonths(1), 2, 112);
    clock.advance(Duration.ofHours(3));
    count(1, OCTOBER.plusMonths(1), 2, 112);
    catalogue
        .sizes()
        .refused(
            new SizeHistory.Counted("gold", 1, OCTOBER.plusMonths(2), 3), "No field 'member.x'.");

    var course = catalogue.sizes().of(CLUB).getOrDefault("gold", SizeCourse.NONE);

    assertThat(course.sizes()).hasSize(3);
    assertThat(course.line()).containsExactly(100, 112);
    assertThat(course.sizes().get(1).countedAt())
        .isEqualTo(course.sizes().get(1).recordedAt().plusHours(3));
    assertThat(course.latest().orElseThrow().problem()).isEqualTo("No field 'member.x'.");
    assertThat(course.lastMove()).as("the latest could not be counted").isEmpty();
  }

  @Test
  void tellsOfAMoveBeyondItsBoundUntilSomebodyHasSeenIt() {
    saved("Gold", "");
    count(1, OCTOBER, 1, 100);
    count(1, OCTOBER.plusMonths(1), 2, 110);
    assertThat(openAlerts()).as("no bound").isZero();
    catalogue.sizes().alertBeyond("gold", OptionalInt.of(10));
    assertThat(openAlerts()).as("ten percent is within ten percent").isZero();
    catalogue.sizes().alertBeyond("gold", OptionalInt.of(9));
    assertThat(openAlerts()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(1));
    catalogue.sizes().seen("gold");
    assertThat(openAlerts()).isZero();
    clock.advance(Duration.ofMinutes(1));
    count(1, OCTOBER.plusMonths(1), 2, 110);
    assertThat(openAlerts()).as("counted again, nothing moved").isZero();
    count(2, OCTOBER.plusMonths(1), 2, 500);
    assertThat(openAlerts()).as("the rules changed, not the members").isZero();
    count(2, OCTOBER.plusMonths(2), 3, 400);
    assertThat(openAlerts()).isEqualTo(1);
    catalogue.segments().changeStatus(seen("gold"), SegmentStatus.ARCHIVED, "li.yan");
    assertThat(openAlerts()).as("archived").isZero();
    catalogue.segments().changeStatus(seen("gold"), SegmentStatus.DRAFT, "li.yan");
    assertThat(openAlerts()).isEqualTo(1);
    catalogue.sizes().alertBeyond("gold", OptionalInt.empty());
    assertThat(openAlerts()).isZero();
  }

  private int openAlerts() {
    return catalogue.sizes().unseen(CLUB);
  }

  private void count(int version, LocalDate asOf, long data, long members) {
    catalogue.sizes().counted(new SizeHistory.Counted("gold", version, asOf, data), members);
  }

  @Test
  void isDueForEveryNewDataVersionAndOnceADay() {
    var refresh = catalogue.refresh();
    assertThat(refresh.isDue(CLUB, 1, ZoneOffset.UTC)).as("never counted").isTrue();
    refresh.ran(CLUB, 1);
    assertThat(refresh.isDue(CLUB, 1, ZoneOffset.UTC)).isFalse();
    assertThat(refresh.isDue(CLUB, 2, ZoneOffset.UTC)).isTrue();
    // It is 06:40.
    refresh.countDaily(CLUB, Optional.of(LocalTime.of(7, 15)));
    assertThat(refresh.dailyAt(CLUB)).contains(LocalTime.of(7, 15));
    assertThat(refresh.isDue(CLUB, 1, ZoneOffset.UTC)).isFalse();
    clock.advance(Duration.ofMinutes(35));
    assertThat(refresh.isDue(CLUB, 1, ZoneOffset.ofHours(1))).as("not at that hour").isFalse();
    assertThat(refresh.isDue(CLUB, 1, ZoneOffset.UTC)).isTrue();
    refresh.ran(CLUB, 1);
    assertThat(refresh.isDue(CLUB, 1, ZoneOffset.UTC)).isFalse();
    clock.advance(Duration.ofHours(23));
    assertThat(refresh.isDue(CLUB, 1, ZoneOffset.UTC)).isFalse();
    clock.advance(Duration.ofHours(1));
    assertThat(refresh.isDue(CLUB, 1, ZoneOffset.UTC)).isTrue();
    refresh.countDaily(CLUB, Optional.empty());
    assertThat(refresh.isDue(CLUB, 1, ZoneOffset.UTC)).isFalse();
  }

  // ---- what they are made of ----

  private SavedSegment saved(String name, String folder) {
    var result = catalogue.segments().create(CLUB, save(name, folder, "{}"));
    assertThat(result).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) result).segment();
  }

  private static SaveSegment save(String name, String folder, String document) {
    return new SaveSegment(name, folder, document, "lin.yue");
  }

  private static String naming(String id) {
    return """
    {"format": "facet-segment/1", "dataset": "jewellery", "name": "x", "where":
      {"kind": "none", "of": [{"kind": "segment", "id": "%s", "muted": true}]}}\
    """
        .formatted(id);
  }

  private static String pinning(String id, int version) {
    return """
    {"format": "facet-segment/1", "dataset": "jewellery", "name": "x", "where":
      {"kind": "segment", "id": "%s", "version": %d}}\
    """
        .formatted(id, version);
  }

  private void publication(String segment) {
    var jdbc = JdbcClient.create(database);
    jdbc.sql(
            """
            insert into destination values ('crm', 'CRM', 'table', '{}', null, current_timestamp, current_timestamp)
            """)
        .update();
    jdbc.sql(
            """
            insert into publication (id, name, dataset, segment_id, destination_id, mapping, mapping_version,
              ask_over_removed_percent, ask_when_empty, created_by, created_at, last_run, fence)
            values ('p', 'P', 'jewellery', ?, 'crm', '{}', 1, 20, true, 'x', current_timestamp, 0, 0)
            """)
        .param(segment)
        .update();
  }

  private SavedSegment seen(String id) {
    return catalogue.segments().find(id).orElseThrow();
  }
}
