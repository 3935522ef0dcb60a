package facet.workbench.publishing;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.crm.Delivery;
import facet.datasets.crm.Destination;
import facet.datasets.crm.Stop;
import facet.datasets.crm.file.FolderSettings;
import facet.datasets.crm.jdbc.TableSettings;
import facet.workbench.naming.Slug;
import facet.workbench.secrets.SecretBox;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The destinations that administrators set up. Their passwords go in and are never given out
/// again.
public final class Destinations {

  private final LedgerDatabase database;
  private final JdbcClient jdbc;
  private final SecretBox secrets;
  private final Connectors connectors;

  Destinations(LedgerDatabase database, SecretBox secrets, Connectors connectors) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.secrets = secrets;
    this.connectors = connectors;
  }

  private record Row(
      String id,
      String name,
      String kind,
      String settings,
      @Nullable String secret,
      OffsetDateTime updatedAt) {}

  /// @return the new destination's id
  public String create(String name, DestinationSettings settings, Optional<String> secret) {
    String id = Slug.of(name, "destination", taken -> row(taken).isPresent());
    OffsetDateTime now = database.now();
    jdbc.sql(
            """
            insert into destination (id, name, kind, settings, secret, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(name)
        .param(kind(settings))
        .param(json(settings))
        .param(secret.map(text -> secrets.seal(text, id)).orElse(null))
        .param(now)
        .param(now)
        .update();
    return id;
  }

  /// Changes settings; the secret only when a new one is given.
  public void change(String id, DestinationSettings settings, Optional<String> newSecret) {
    int changed =
        jdbc.sql(
                "update destination set kind = ?, settings = ?, secret = coalesce(?, secret), updated_at = ? where id = ?")
            .param(kind(settings))
            .param(json(settings))
            .param(newSecret.map(text -> secrets.seal(text, id)).orElse(null))
            .param(database.now())
            .param(id)
            .update();
    if (changed == 0) {
      throw unknown(id);
    }
  }

  public List<SavedDestination> list() {
    return jdbc.sql("select * from destination order by name").query(Row.class).list().stream()
        .map(Destinations::saved)
        .toList();
  }

  public Optional<SavedDestination> find(String id) {
    return row(id).map(Destinations::saved);
  }

  /// Tries to reach the destination, as setting up a publication with these columns would.
  ///
  /// @return what stands in the way; empty when nothing does
  public Optional<Stop> check(String id, FieldMapping mapping) {
    var provenance = new Delivery.Provenance("check", 0, "none", LocalDate.EPOCH, "");
    return connect(id).prepare(new Delivery("check", 0, 0, false, mapping.columns(), provenance));
  }

  Destination connect(String id) {
    Row row = row(id).orElseThrow(() -> unknown(id));
    String secret = row.secret() == null ? "" : secrets.open(row.secret(), id);
    return connectors.connect(settings(row), secret);
  }

  private Optional<Row> row(String id) {
    return jdbc.sql("select * from destination where id = ?").param(id).query(Row.class).optional();
  }

  private static SavedDestination saved(Row row) {
    return new SavedDestination(
        row.id(), row.name(), settings(row), row.secret() != null, row.updatedAt());
  }

  private static String kind(DestinationSettings settings) {
    return switch (settings) {
      case DestinationSettings.Table _ -> "table";
      case DestinationSettings.Folder _ -> "folder";
    };
  }

  private static String json(DestinationSettings settings) {
    return JsonMapper.shared()
        .writeValueAsString(
            switch (settings) {
              case DestinationSettings.Table(var table) -> table;
              case DestinationSettings.Folder(var folder) -> folder;
            });
  }

  private static DestinationSettings settings(Row row) {
    JsonMapper json = JsonMapper.shared();
    return switch (row.kind()) {
      case "table" ->
          new DestinationSettings.Table(json.readValue(row.settings(), TableSettings.class));
      case "folder" ->
          new DestinationSettings.Folder(json.readValue(row.settings(), FolderSettings.class));
      default ->
          throw new FacetException(
              ErrorCode.NOT_SUPPORTED,
              "Destination %s is of kind %s, which this release does not know"
                  .formatted(row.id(), row.kind()));
    };
  }

  private static FacetException unknown(String id) {
    return new FacetException(ErrorCode.NOT_FOUND, "There is no destination " + id);
  }
}
