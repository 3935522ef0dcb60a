package facet.workbench.publishing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The application's database as the ledger uses it: statements, transactions, and the time.
final class LedgerDatabase {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LedgerDatabase(DataSource source, Clock clock) {
    this.template = new JdbcTemplate(source);
    this.jdbc = JdbcClient.create(template);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    this.clock = clock;
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  /// For batches.
  JdbcTemplate template() {
    return template;
  }

  <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }

  static String cut(@Nullable String text, int length) {
    String whole = Objects.requireNonNullElse(text, "");
    return whole.length() <= length ? whole : whole.substring(0, length - 1) + "…";
  }
}
