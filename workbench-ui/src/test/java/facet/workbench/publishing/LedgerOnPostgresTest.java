package facet.workbench.publishing;

import com.zaxxer.hikari.HikariDataSource;
import facet.workbench.database.TestDatabase;

class LedgerOnPostgresTest extends LedgerContract {

  @Override
  HikariDataSource freshDatabase() {
    return TestDatabase.postgres();
  }
}
