package facet.workbench.segments.state;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which terms of the palette somebody has starred, and which they used last.
@Repository
public class TermHabits {
  private final JdbcClient jdbc;
  private final Clock clock;

  TermHabits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// By their ids, in the order of ids.
  public List<String> starred(String account, String dataset) {
    return jdbc.sql(
            "select term from palette_term where account = ? and dataset = ? and starred order by term")
        .params(account, dataset)
        .query(String.class)
        .list();
  }

  /// The ones used last, latest first.
  public List<String> recent(String account, String dataset, int most) {
    return jdbc.sql(
            """
            select term from palette_term where account = ? and dataset = ? and used_at is not null
            order by used_at desc, term fetch first ? rows only
            """)
        .params(account, dataset, most)
        .query(String.class)
        .list();
  }

  /// Stars a term, or takes its star away.
  public void toggleStar(String account, String dataset, String term) {
    know(account, dataset, term);
    jdbc.sql(
            "update palette_term set starred = not starred where account = ? and dataset = ? and term = ?")
        .params(account, dataset, term)
        .update();
  }

  public void used(String account, String dataset, String term) {
    know(account, dataset, term);
    var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    jdbc.sql("update palette_term set used_at = ? where account = ? and dataset = ? and term = ?")
        .params(now, account, dataset, term)
        .update();
  }

  private void know(String account, String dataset, String term) {
    jdbc.sql(
            """
            insert into palette_term (account, dataset, term, starred, used_at)
            values (?, ?, ?, false, null) on conflict do nothing
            """)
        .params(account, dataset, term)
        .update();
  }
}
