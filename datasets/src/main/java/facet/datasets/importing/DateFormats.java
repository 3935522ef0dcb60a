package facet.datasets.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Finds out how dates are written in a column, from the values themselves.
final class DateFormats {
  private static final int SAMPLE = 4096;
  private static final String ISO = "ISO";
  private static final String OFFSET = "ISO with offset";

  /// In the order of preference where several read everything.
  private static final List<String> FORMATS =
      List.of(
          ISO,
          OFFSET,
          "%Y%m%d",
          "%Y%m%d %H:%M:%S",
          "%Y年%m月%d日",
          "%Y.%m.%d",
          "%d.%m.%Y",
          "%d.%m.%Y %H:%M:%S",
          "%d.%m.%Y %H:%M",
          "%d/%m/%Y",
          "%m/%d/%Y",
          "%d/%m/%Y %H:%M",
          "%m/%d/%Y %H:%M",
          "%d/%m/%Y %H:%M:%S",
          "%m/%d/%Y %H:%M:%S",
          "%d-%m-%Y",
          "%m-%d-%Y",
          "%Y/%m/%d %H:%M",
          "%d %b %Y");

  private final Staging staging;
  private final List<String> notes = new ArrayList<>();

  DateFormats(Staging staging) {
    this.staging = staging;
  }

  /// SQL that reads `text` as `type`, missing where it can't.
  String parse(RawTable raw, String column, String text, String type, ZoneId zone) {
    var failures =
        FORMATS.stream()
            .map(format -> "count(*) FILTER (%s IS NULL)".formatted(parse(format, "v", type, zone)))
            .toList();
    var counts =
        staging
            .rows(
                "SELECT count(*), %s FROM (SELECT %s AS v FROM %s WHERE trim(v) <> '' LIMIT %d)"
                    .formatted(String.join(", ", failures), text, raw.relation(), SAMPLE),
                row -> {
                  var all = new ArrayList<Long>();
                  for (int i = 1; i <= FORMATS.size() + 1; i++) {
                    all.add(row.getLong(i));
                  }
                  return all;
                })
            .getFirst();
    int best = 0;
    for (int i = 1; i < FORMATS.size(); i++) {
      if (counts.get(i + 1) < counts.get(best + 1)) {
        best = i;
      }
    }
    noteDoubt(raw, column, counts, best);
    return parse(FORMATS.get(best), text, type, zone);
  }

  /// Day and month can be exchanged in every sampled value: say which way they were read.
  private void noteDoubt(RawTable raw, String column, List<Long> failed, int best) {
    var format = FORMATS.get(best);
    var exchanged = FORMATS.indexOf(format.replace("%d/%m", "%m/%d").replace("%d-%m", "%m-%d"));
    if (exchanged != best
        && exchanged >= 0
        && failed.getFirst() > 0
        && failed.get(exchanged + 1).equals(failed.get(best + 1))) {
      notes.add(
          "Source '%s', column '%s': day and month could be exchanged; read as day first."
              .formatted(raw.source(), column));
    }
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  private static String parse(String format, String text, String type, ZoneId zone) {
    return switch (format) {
      case ISO ->
          "CASE WHEN NOT regexp_matches(%s, '^\\s*\\d{8}\\s*$|[Z+]|\\d-\\d\\d:?\\d\\d\\s*$') THEN TRY_CAST(%1$s AS %s) END"
              .formatted(text, type);
      case OFFSET ->
          "CASE WHEN regexp_matches(%s, 'Z\\s*$|[+-]\\d\\d(:?\\d\\d)?\\s*$') AND contains(%1$s, ':') THEN CAST(timezone(%s, TRY_CAST(%1$s AS TIMESTAMPTZ)) AS %s) END"
              .formatted(text, Sql.text(zone.getId()), type);
      default -> "CAST(try_strptime(trim(%s), %s) AS %s)".formatted(text, Sql.text(format), type);
    };
  }
}
