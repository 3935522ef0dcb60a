package facet.workbench.catalogue;

import com.zaxxer.hikari.HikariDataSource;
import facet.workbench.database.TestDatabase;

class CatalogueOnPostgresTest extends CatalogueContract {

  @Override
  HikariDataSource freshDatabase() {
    return TestDatabase.postgres();
  }
}
