package facet.datasets.store;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import tools.jackson.databind.json.JsonMapper;

/// Scores, derived classifications and uploaded lists of a dataset, each an immutable file beside
/// the data versions. The card (`.json`) is written last: a fact without a card does not exist.
public final class DerivedFacts {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  /// What was read of cards; they never change.
  private final Map<Path, DerivedFact> cards = new ConcurrentHashMap<>();

  DerivedFacts(Path folder) {
    this.folder = folder;
  }

  private record Card(
      DerivedFact.Kind kind,
      String id,
      int version,
      LocalDate asOf,
      Labels labels,
      List<DerivedFact.ClassName> classes,
      String note) {}

  /// All facts, oldest version first.
  public List<DerivedFact> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> path.toString().endsWith(".json"))
          .map(path -> cards.computeIfAbsent(path, this::read))
          .sorted(Comparator.comparing(DerivedFact::id).thenComparing(DerivedFact::version))
          .toList();
    } catch (IOException e) {
      throw MemberStore.unreadable(folder, e);
    }
  }

  /// The latest version whose as-of date is not after `asOf`.
  public Optional<DerivedFact> latest(DerivedFact.Kind kind, String id, LocalDate asOf) {
    return all().stream()
        .filter(fact -> fact.kind() == kind && fact.id().equals(id) && !fact.asOf().isAfter(asOf))
        .max(Comparator.comparing(DerivedFact::asOf).thenComparing(DerivedFact::version));
  }

  /// Stores a score of each member.
  ///
  /// @param values as many as ordinals; NaN is left out
  public DerivedFact addScore(
      String id, LocalDate asOf, Labels labels, String note, int[] ordinals, double[] values) {
    var fact = next(DerivedFact.Kind.SCORE, id, asOf, labels, List.of(), note);
    write(
        fact,
        "value DOUBLE",
        appender -> {
          for (int i = 0; i < ordinals.length; i++) {
            if (!Double.isNaN(values[i])) {
              appender.beginRow().append(ordinals[i]).append(values[i]).endRow();
            }
          }
        });
    return fact;
  }

  /// Stores the class of each member.
  ///
  /// @param classes in order
  /// @param classOf as many as ordinals, indexes into `classes`
  public DerivedFact addClassification(
      String id,
      LocalDate asOf,
      Labels labels,
      String note,
      List<DerivedFact.ClassName> classes,
      int[] ordinals,
      int[] classOf) {
    var fact = next(DerivedFact.Kind.CLASSIFICATION, id, asOf, labels, classes, note);
    write(
        fact,
        "value VARCHAR",
        appender -> {
          for (int i = 0; i < ordinals.length; i++) {
            appender.beginRow().append(ordinals[i]).append(classes.get(classOf[i]).id()).endRow();
          }
        });
    return fact;
  }

  /// Stores a list of members.
  public DerivedFact addList(
      String id, LocalDate asOf, Labels labels, String note, int[] ordinals) {
    var fact = next(DerivedFact.Kind.LIST, id, asOf, labels, List.of(), note);
    write(
        fact,
        "",
        appender -> {
          for (int ordinal : ordinals) {
            appender.beginRow().append(ordinal).endRow();
          }
        });
    return fact;
  }

  private DerivedFact next(
      DerivedFact.Kind kind,
      String id,
      LocalDate asOf,
      Labels labels,
      List<DerivedFact.ClassName> classes,
      String note) {
    if (!id.matches("[a-z][a-z0-9_]{0,39}")) {
      throw new FacetException(
          ErrorCode.INVALID_DOCUMENT,
          "'" + id + "' can't be an id. Use lower-case letters, digits and _, a letter first.");
    }
    int version =
        all().stream()
                .filter(fact -> fact.kind() == kind && fact.id().equals(id))
                .mapToInt(DerivedFact::version)
                .max()
                .orElse(0)
            + 1;
    var file = folder.resolve(name(kind, id, version) + ".parquet");
    return new DerivedFact(kind, id, version, asOf, labels, classes, note, file);
  }

  private interface Rows {
    void append(DuckDBAppender appender) throws SQLException;
  }

  private void write(DerivedFact fact, String valueColumn, Rows rows) {
    try {
      Files.createDirectories(folder);
      var part = Path.of(fact.file() + ".part");
      try (var connection =
              DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
          var statement = connection.createStatement()) {
        var columns = valueColumn.isEmpty() ? "" : ", " + valueColumn;
        statement.execute("CREATE TABLE fact (member INTEGER" + columns + ")");
        try (var appender = connection.createAppender("fact")) {
          rows.append(appender);
        }
        statement.execute(
            "COPY (FROM fact ORDER BY member) TO '%s' (FORMAT parquet)"
                .formatted(part.toString().replace("'", "''")));
      }
      Files.move(part, fact.file(), StandardCopyOption.ATOMIC_MOVE);
      var card =
          new Card(
              fact.kind(),
              fact.id(),
              fact.version(),
              fact.asOf(),
              fact.labels(),
              fact.classes(),
              fact.note());
      var cardFile = folder.resolve(name(fact.kind(), fact.id(), fact.version()) + ".json");
      var written = Path.of(cardFile + ".part");
      Files.writeString(written, JSON.writeValueAsString(card));
      Files.move(written, cardFile, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw MemberStore.unreadable(folder, e);
    } catch (SQLException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE, fact.reference() + " can't be stored: " + e.getMessage(), e);
    }
  }

  private DerivedFact read(Path file) {
    try {
      var card = JSON.readValue(Files.readString(file), Card.class);
      return new DerivedFact(
          card.kind(),
          card.id(),
          card.version(),
          card.asOf(),
          card.labels(),
          card.classes(),
          card.note(),
          folder.resolve(name(card.kind(), card.id(), card.version()) + ".parquet"));
    } catch (IOException e) {
      throw MemberStore.unreadable(file, e);
    }
  }

  private static String name(DerivedFact.Kind kind, String id, int version) {
    return "%s-%s-v%06d".formatted(kind.name().toLowerCase(Locale.ROOT), id, version);
  }
}
