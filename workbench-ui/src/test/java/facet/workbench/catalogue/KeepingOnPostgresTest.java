package facet.workbench.catalogue;

import com.zaxxer.hikari.HikariDataSource;
import facet.workbench.database.TestDatabase;

class KeepingOnPostgresTest extends KeepingContract {

  @Override
  HikariDataSource freshDatabase() {
    return TestDatabase.postgres();
  }
}
