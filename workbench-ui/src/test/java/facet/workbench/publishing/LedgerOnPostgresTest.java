package facet.workbench.publishing;

import com.zaxxer.hikari.HikariDataSource;
import facet.workbench.database.TestDatabase;
import org.junit.jupiter.api.Nested;

class LedgerOnPostgresTest {

  @Nested
  class Sending extends SendingContract {
    @Override
    HikariDataSource freshDatabase() {
      return TestDatabase.postgres();
    }
  }

  @Nested
  class Braking extends BrakesContract {
    @Override
    HikariDataSource freshDatabase() {
      return TestDatabase.postgres();
    }
  }

  @Nested
  class Faults extends FaultsContract {
    @Override
    HikariDataSource freshDatabase() {
      return TestDatabase.postgres();
    }
  }

  @Nested
  class RejectedRows extends RejectedRowsContract {
    @Override
    HikariDataSource freshDatabase() {
      return TestDatabase.postgres();
    }
  }

  @Nested
  class Processes extends ProcessesContract {
    @Override
    HikariDataSource freshDatabase() {
      return TestDatabase.postgres();
    }
  }
}
