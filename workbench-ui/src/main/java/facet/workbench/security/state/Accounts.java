package facet.workbench.security.state;

import facet.workbench.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The accounts of this installation.
@Repository
public class Accounts {
  private static final String COLUMNS =
      "name, full_name, role, password_hash, failed_attempts, locked_until, scope";

  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Account> named(String name) {
    return jdbc.sql("select " + COLUMNS + " from account where name = :name")
        .param("name", name)
        .query(Accounts::read)
        .optional();
  }

  public List<Account> all() {
    return jdbc.sql("select " + COLUMNS + " from account order by name")
        .query(Accounts::read)
        .list();
  }

  public void add(String name, String fullName, Role role, String passwordHash) {
    jdbc.sql(
            "insert into account (name, full_name, role, password_hash)"
                + " values (:name, :full, :role, :hash)")
        .param("name", name)
        .param("full", fullName)
        .param("role", role.name())
        .param("hash", passwordHash)
        .update();
  }

  /// Counts one more wrong password and, from `limit` on, locks the account until the given time.
  public void failed(String name, int limit, Instant lockUntil) {
    jdbc.sql(
            "update account set failed_attempts = failed_attempts + 1,"
                + " locked_until = case when failed_attempts + 1 >= :limit then :until else locked_until end"
                + " where name = :name")
        .param("name", name)
        .param("limit", limit)
        .param("until", Timestamp.from(lockUntil))
        .update();
  }

  public void succeeded(String name) {
    jdbc.sql(
            "update account set failed_attempts = 0, locked_until = null"
                + " where name = :name and failed_attempts > 0")
        .param("name", name)
        .update();
  }

  /// Limits an account to a scope, or lets it see everybody.
  ///
  /// @return whether there is such an account
  public boolean limit(String name, Optional<String> scope) {
    return jdbc.sql("update account set scope = :scope where name = :name")
            .param("scope", scope.orElse(null))
            .param("name", name)
            .update()
        == 1;
  }

  public Preferences preferencesOf(String name) {
    return jdbc.sql("select language, scheme from account where name = :name")
        .param("name", name)
        .query((row, n) -> new Preferences(row.getString(1), row.getString(2)))
        .optional()
        .orElse(Preferences.NONE);
  }

  public void prefer(String name, Preferences preferences) {
    jdbc.sql("update account set language = :language, scheme = :scheme where name = :name")
        .param("name", name)
        .param("language", preferences.language())
        .param("scheme", preferences.scheme())
        .update();
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp locked = row.getTimestamp(6);
    return new Account(
        row.getString(1),
        row.getString(2),
        Role.valueOf(row.getString(3)),
        row.getString(4),
        row.getInt(5),
        locked == null ? null : locked.toInstant(),
        Optional.ofNullable(row.getString(7)));
  }
}
