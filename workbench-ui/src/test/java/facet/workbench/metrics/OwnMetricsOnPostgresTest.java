package facet.workbench.metrics;

import com.zaxxer.hikari.HikariDataSource;
import facet.workbench.database.TestDatabase;

class OwnMetricsOnPostgresTest extends OwnMetricsContract {

  @Override
  HikariDataSource freshDatabase() {
    return TestDatabase.postgres();
  }
}
