package facet.workbench.publishing;

import com.zaxxer.hikari.HikariDataSource;
import facet.datasets.crm.file.FolderSettings;
import facet.workbench.database.SettableClock;
import facet.workbench.secrets.SecretBox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A publication to a made-up CRM, over a ledger in a database of its own.
abstract class LedgerFixture {

  static final PublishRequest CHANGES = PublishRequest.changes("chen.jie");
  static final Approver LI_YAN = new Approver("li.yan", false);

  @TempDir Path home;
  final SettableClock clock = new SettableClock();
  final FakeCrm crm = new FakeCrm();
  private HikariDataSource database;
  Publishing publishing;
  String publication;

  abstract HikariDataSource freshDatabase();

  @BeforeEach
  void setUp() {
    database = freshDatabase();
    publishing = process("process-1");
    String destination =
        publishing
            .destinations()
            .create(
                "CRM",
                new DestinationSettings.Folder(new FolderSettings(home, "member_key", false)),
                Optional.empty());
    publication =
        publishing
            .publications()
            .create(
                new Publication.Target(
                    "Autumn win-back to CRM", "jewellery", "drifting-away", destination),
                new FieldMapping(List.of(new FieldMapping.MappedField("member.tier", "tier"))),
                new Brakes(60, true),
                "chen.jie")
            .id();
  }

  @AfterEach
  void tearDown() {
    database.close();
  }

  Publishing process(String holder) {
    SecretBox secrets = SecretBox.withKeyFile(home.resolve("secrets.key"));
    return Publishing.over(database, secrets, clock, holder, (settings, secret) -> crm);
  }

  Run publish(String members) {
    return run(publishing.publishSegment().publish(publication, Members.of(members), CHANGES));
  }

  static Run run(PublishAnswer answer) {
    return switch (answer) {
      case PublishAnswer.Stands(var run) -> run;
      case PublishAnswer.Busy busy -> throw new AssertionError("Busy: " + busy);
      case PublishAnswer.NotPossible not -> throw new AssertionError("Not possible: " + not);
    };
  }

  Duration waited(Run run) {
    return Duration.between(clock.instant(), run.times().nextAttempt().orElseThrow().toInstant());
  }

  String states(Run run) {
    StringBuilder text = new StringBuilder();
    for (OperationState state : OperationState.values()) {
      int rows = publishing.ledger().operations(run.id(), Optional.of(state), 0, 1000).size();
      if (rows > 0) {
        text.append(text.isEmpty() ? "" : ", ").append(state).append(' ').append(rows);
      }
    }
    return text.toString();
  }
}
