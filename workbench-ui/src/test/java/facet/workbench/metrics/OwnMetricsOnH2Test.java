package facet.workbench.metrics;

import com.zaxxer.hikari.HikariDataSource;
import facet.workbench.database.TestDatabase;

class OwnMetricsOnH2Test extends OwnMetricsContract {

  @Override
  HikariDataSource freshDatabase() {
    return TestDatabase.h2();
  }
}
