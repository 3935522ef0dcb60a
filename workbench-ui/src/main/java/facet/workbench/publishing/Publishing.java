package facet.workbench.publishing;

import facet.workbench.secrets.SecretBox;
import java.time.Clock;
import javax.sql.DataSource;

/// The feature put together over one database; what the application and tests start from.
public record Publishing(
    PublishSegment publishSegment,
    PublicationLedger ledger,
    Publications publications,
    Destinations destinations) {

  /// @param holder names this process in leases, such as host and process id
  public static Publishing over(
      DataSource database, SecretBox secrets, Clock clock, String holder) {
    return over(database, secrets, clock, holder, Connectors::real);
  }

  static Publishing over(
      DataSource source, SecretBox secrets, Clock clock, String holder, Connectors connectors) {
    LedgerDatabase database = new LedgerDatabase(source, clock);
    Stores stores = Stores.in(database);
    Publications publications = new Publications(database);
    Destinations destinations = new Destinations(database, secrets, connectors);
    return new Publishing(
        new PublishSegment(stores, publications, destinations, holder),
        new PublicationLedger(stores),
        publications,
        destinations);
  }
}
