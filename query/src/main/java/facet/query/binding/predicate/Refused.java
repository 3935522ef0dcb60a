package facet.query.binding.predicate;

import facet.datasets.Problem;
import org.apache.calcite.sql.parser.SqlParserPos;

/// Ends the reading of a predicate.
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient SqlParserPos at;
  private final String what;
  private final String fix;

  /// @param at in the text as it was parsed
  Refused(SqlParserPos at, String what, String fix) {
    super(null, null, false, false);
    this.at = at;
    this.what = what;
    this.fix = fix;
  }

  /// The problem, where it stands in what was typed.
  Problem problem(QuotedWords words) {
    var typed = words.typed(at.getLineNum(), at.getColumnNum());
    return new Problem(typed.getLineNum() + ":" + typed.getColumnNum(), what, fix);
  }
}
