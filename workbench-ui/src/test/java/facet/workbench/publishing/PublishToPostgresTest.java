package facet.workbench.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import facet.datasets.crm.jdbc.TableSettings;
import facet.fixtures.CuttingProxy;
import facet.fixtures.PostgresFixture;
import facet.workbench.database.SettableClock;
import facet.workbench.database.TestDatabase;
import facet.workbench.secrets.SecretBox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The whole way into a real CRM table, with the network failing on the way.
class PublishToPostgresTest {

  private static final PostgresFixture POSTGRES = PostgresFixture.shared();
  private static final PublishRequest CHANGES = PublishRequest.changes("chen.jie");

  @TempDir Path home;
  private final SettableClock clock = new SettableClock();
  private final CuttingProxy network = CuttingProxy.to(POSTGRES.port());
  private final HikariDataSource database = TestDatabase.h2();
  private JdbcClient crm;
  private Publishing publishing;
  private String publication;

  @BeforeEach
  void setUp() {
    String url = POSTGRES.createDatabase();
    crm = JdbcClient.create(new DriverManagerDataSource(url, POSTGRES.user(), POSTGRES.password()));
    SecretBox secrets = SecretBox.withKeyFile(home.resolve("secrets.key"));
    publishing = Publishing.over(database, secrets, clock, "process-1");
    TableSettings table =
        TableSettings.of(
            url.replace(":" + POSTGRES.port(), ":" + network.port()),
            POSTGRES.user(),
            "segment_member",
            "member_key");
    String destination =
        publishing
            .destinations()
            .create("CRM", new DestinationSettings.Table(table), Optional.of(POSTGRES.password()));
    publication =
        publishing
            .publications()
            .create(
                new Publication.Target("Autumn", "jewellery", "drifting-away", destination),
                new FieldMapping(List.of(new FieldMapping.MappedField("member.tier", "tier"))),
                Brakes.USUAL,
                "chen.jie")
            .id();
  }

  @AfterEach
  void tearDown() throws Exception {
    network.close();
    database.close();
  }

  @Test
  void losesAndDuplicatesNobodyWhenTheAnswerIsLostInTheMiddle() {
    Map<String, String> audience = members(0, 12_000);
    network.downAtAnswer("COMMIT", 2);

    Run paused = publish(audience);

    assertThat(paused.state()).isEqualTo(RunState.PAUSED);
    assertThat(paused.counts().applied()).isEqualTo(5_000);
    assertThat(inCrm()).as("committed, though its answer was lost").hasSize(10_000);
    assertThat(publishing.publishSegment().resumeDue()).isEmpty();

    clock.advance(Duration.ofMinutes(1));
    assertThat(run(publishing.publishSegment().resumeDue().getFirst()).state())
        .as("still down")
        .isEqualTo(RunState.PAUSED);
    network.up();
    clock.advance(Duration.ofHours(1));
    Run done = run(publishing.publishSegment().resumeDue().getFirst());

    assertThat(done.state()).isEqualTo(RunState.DONE);
    assertThat(done.reason()).isEmpty();
    assertThat(done.counts().applied()).isEqualTo(12_000);
    assertThat(done.counts().alreadyThere()).isEqualTo(5_000);
    assertThat(done.counts().readBackSame()).isEqualTo(12_000);
    assertThat(inCrm()).isEqualTo(audience);
  }

  @Test
  void sendsExactlyTheDelta() {
    publish(members(0, 100));
    crm.sql("insert into segment_member values ('other', 'M000001', 'theirs', 1)").update();
    Map<String, String> changed = members(10, 105);
    changed.put("M000050", "carat");

    Run run = publish(changed);

    assertThat(run.counts().adds()).isEqualTo(5);
    assertThat(run.counts().updates()).isEqualTo(1);
    assertThat(run.counts().removes()).isEqualTo(10);
    assertThat(inCrm()).isEqualTo(changed);
    assertThat(
            crm.sql("select count(*) from segment_member where facet_run = 2")
                .query(Long.class)
                .single())
        .as("rows that did not change were not touched")
        .isEqualTo(6);
    assertThat(
            crm.sql("select count(*) from segment_member where facet_publication = 'other'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void namesTheRowsThatTheCrmRefuses() {
    crm.sql(
            """
            create table segment_member (facet_publication text, member_key text,
              tier text check (tier <> 'platinum'), facet_run bigint, primary key (facet_publication, member_key))
            """)
        .update();
    Map<String, String> audience = members(0, 1_000);
    audience.put("M000123", "platinum");
    audience.put("M000777", "platinum");

    Run run = publish(audience);

    assertThat(run.state()).isEqualTo(RunState.DONE_WITH_REJECTS);
    assertThat(run.counts().applied()).isEqualTo(998);
    assertThat(publishing.ledger().rejected(publication))
        .extracting(PublicationLedger.RejectedRow::memberKey)
        .containsExactly("M000123", "M000777");
    assertThat(publishing.ledger().rejected(publication).getFirst().reason())
        .contains("check constraint");
    assertThat(inCrm()).hasSize(998);
  }

  private static Map<String, String> members(int from, int to) {
    Map<String, String> members = new TreeMap<>();
    for (int i = from; i < to; i++) {
      members.put("M%06d".formatted(i), i % 3 == 0 ? "gold" : "silver");
    }
    return members;
  }

  private Run publish(Map<String, String> audience) {
    return run(
        publishing
            .publishSegment()
            .publish(publication, new Members(audience, List.of()), CHANGES));
  }

  private static Run run(PublishAnswer answer) {
    assertThat(answer).isInstanceOf(PublishAnswer.Stands.class);
    return ((PublishAnswer.Stands) answer).run();
  }

  private record Row(String memberKey, String tier) {}

  private Map<String, String> inCrm() {
    Map<String, String> rows = new TreeMap<>();
    crm.sql("select member_key, tier from segment_member where facet_publication = ?")
        .param(publication)
        .query(Row.class)
        .list()
        .forEach(row -> assertThat(rows.put(row.memberKey(), row.tier())).isNull());
    return rows;
  }
}
