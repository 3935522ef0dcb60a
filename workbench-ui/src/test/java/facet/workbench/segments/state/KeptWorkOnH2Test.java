package facet.workbench.segments.state;

import facet.workbench.database.TestDatabase;
import javax.sql.DataSource;

class KeptWorkOnH2Test extends KeptWorkContract {
  @Override
  DataSource database() {
    return TestDatabase.h2();
  }
}
