package facet.workbench.segments.state;

import facet.workbench.database.TestDatabase;
import javax.sql.DataSource;

class KeptWorkOnPostgresTest extends KeptWorkContract {
  @Override
  DataSource database() {
    return TestDatabase.postgres();
  }
}
