package facet.workbench.publishing;

import com.zaxxer.hikari.HikariDataSource;
import facet.workbench.database.TestDatabase;

class LedgerOnH2Test extends LedgerContract {

  @Override
  HikariDataSource freshDatabase() {
    return TestDatabase.h2();
  }
}
