package facet.workbench.modelling;

import facet.datasets.store.DataVersion;
import facet.models.churn.OutcomeSource;
import facet.models.features.FeatureSource;
import facet.models.features.FeatureTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/// The jewellery club's metrics by a query written by hand: what models get in a test that is not
/// about how metrics are asked for.
final class MetricsBySql implements OutcomeSource, AutoCloseable {
  private final Connection connection;

  MetricsBySql(DataVersion version) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    run("ATTACH '" + version.file() + "' AS club (READ_ONLY)");
    run("USE club");
  }

  /// @param eligible which members, over the metrics
  FeatureSource of(String eligible) {
    return (names, asOf) -> table(names, asOf, eligible);
  }

  private FeatureTable table(List<String> names, LocalDate asOf, String eligible) {
    try (var in = MetricsBySql.class.getResourceAsStream("metrics.sql")) {
      var sql = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      run(sql.replace("{as_of}", asOf.toString()));
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
    var columns = new ArrayList<double[]>();
    for (var name : names) {
      columns.add(column(name, eligible));
    }
    int[] members = Arrays.stream(column("ordinal", eligible)).mapToInt(o -> (int) o).toArray();
    return FeatureTable.of(members, names, columns.toArray(double[][]::new));
  }

  private double[] column(String name, String eligible) {
    return numbers("SELECT " + name + " FROM metrics WHERE " + eligible + " ORDER BY ordinal");
  }

  @Override
  public BitSet active(LocalDate first, LocalDate last) {
    var members = new BitSet();
    var sql = "SELECT DISTINCT member FROM event_order WHERE time::DATE BETWEEN '%s' AND '%s'";
    for (double member : numbers(sql.formatted(first, last))) {
      members.set((int) member);
    }
    return members;
  }

  /// One column of numbers, NaN where missing.
  double[] numbers(String sql) {
    var values = new ArrayList<Double>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        double value = rows.getDouble(1);
        values.add(rows.wasNull() ? Double.NaN : value);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
