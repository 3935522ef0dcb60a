package facet.workbench.catalogue;

import com.zaxxer.hikari.HikariDataSource;
import facet.workbench.database.TestDatabase;

class KeepingOnH2Test extends KeepingContract {

  @Override
  HikariDataSource freshDatabase() {
    return TestDatabase.h2();
  }
}
