package facet.workbench.database;

import com.zaxxer.hikari.HikariDataSource;
import facet.fixtures.PostgresFixture;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/// A fresh application database with every migration applied: the same tests run on both kinds.
public final class TestDatabase {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private TestDatabase() {}

  public static HikariDataSource h2() {
    String url =
        "jdbc:h2:mem:ledger%d;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            .formatted(NUMBER.incrementAndGet());
    return migrated(pool(url, "sa", ""));
  }

  public static HikariDataSource postgres() {
    PostgresFixture server = PostgresFixture.shared();
    return migrated(pool(server.createDatabase(), server.user(), server.password()));
  }

  private static HikariDataSource pool(String url, String user, String password) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(4);
    pool.setConnectionTimeout(5_000);
    pool.setMinimumIdle(1);
    return pool;
  }

  private static HikariDataSource migrated(HikariDataSource database) {
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    return database;
  }
}
