package facet.datasets.crm.jdbc;

import facet.datasets.crm.BisectBatch.Result;
import facet.datasets.crm.Stop;
import java.sql.SQLException;
import java.util.Objects;

/// Tells by SQLSTATE whose fault a failure is: the row's, the settings', or the moment's.
///
/// A class that is not known counts as the moment's, because that loses nothing: the run pauses
/// with the message in sight.
final class SqlFault {

  private SqlFault() {}

  static Result of(SQLException e) {
    String state = Objects.requireNonNullElse(e.getSQLState(), "");
    String reason = firstLine(e);
    String group = state.length() < 2 ? "" : state.substring(0, 2);
    return switch (group) {
      case "21", "22", "23", "27", "44", "54", "P0" -> new Result.Refused(reason);
      case "28", "3D", "3F", "42", "0A" -> new Result.Stopped(new Stop.Misconfigured(reason));
      default -> new Result.Stopped(new Stop.Unreachable(reason));
    };
  }

  static Stop stop(SQLException e) {
    return of(e) instanceof Result.Stopped(Stop stop) ? stop : new Stop.Misconfigured(firstLine(e));
  }

  private static String firstLine(SQLException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    return message.lines().findFirst().orElse(message).replaceFirst("^ERROR: ", "");
  }
}
