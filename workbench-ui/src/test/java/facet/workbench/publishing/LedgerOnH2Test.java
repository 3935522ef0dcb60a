package facet.workbench.publishing;

import com.zaxxer.hikari.HikariDataSource;
import facet.workbench.database.TestDatabase;
import org.junit.jupiter.api.Nested;

class LedgerOnH2Test {

  @Nested
  class Sending extends SendingContract {
    @Override
    HikariDataSource freshDatabase() {
      return TestDatabase.h2();
    }
  }

  @Nested
  class Braking extends BrakesContract {
    @Override
    HikariDataSource freshDatabase() {
      return TestDatabase.h2();
    }
  }

  @Nested
  class Faults extends FaultsContract {
    @Override
    HikariDataSource freshDatabase() {
      return TestDatabase.h2();
    }
  }

  @Nested
  class RejectedRows extends RejectedRowsContract {
    @Override
    HikariDataSource freshDatabase() {
      return TestDatabase.h2();
    }
  }

  @Nested
  class Processes extends ProcessesContract {
    @Override
    HikariDataSource freshDatabase() {
      return TestDatabase.h2();
    }
  }
}
