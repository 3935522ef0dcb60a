package facet.workbench.catalogue;

import com.zaxxer.hikari.HikariDataSource;
import facet.workbench.database.TestDatabase;

class CatalogueOnH2Test extends CatalogueContract {

  @Override
  HikariDataSource freshDatabase() {
    return TestDatabase.h2();
  }
}
