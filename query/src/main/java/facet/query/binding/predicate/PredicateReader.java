package facet.query.binding.predicate;

import facet.datasets.Checked;
import facet.datasets.Problem;
import facet.datasets.condition.Node;
import facet.query.binding.types.PlanTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.Lex;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.jspecify.annotations.Nullable;

/// Reads a predicate such as `age >= 18 and city = '上海'` as conditions. Problems stand at
/// `line:column` of the text, both from 1.
public final class PredicateReader {
  private static final int LONGEST = 4000;
  private static final int DEEPEST = 60;
  private static final SqlParser.Config SYNTAX =
      SqlParser.config().withLex(Lex.MYSQL_ANSI).withIdentifierMaxLength(LONGEST);

  private final Terms terms;

  public PredicateReader(Terms terms) {
    this.terms = terms;
  }

  /// The conditions that a predicate means, or what is wrong with it.
  public Checked<Node> read(String text) {
    var problems = new ArrayList<Problem>();
    var words = new QuotedWords(text);
    try {
      var known = new LinkedHashMap<SqlParserPos, Term>();
      var named = parse(text, words.sql()).accept(new Naming(words, known, problems));
      if (problems.isEmpty() && named != null) {
        validate(named, known);
        var asWritten = parse(text, words.sql());
        return new Checked.Valid<>(new PredicateConditions(known).node(asWritten));
      }
    } catch (Refused refused) {
      problems.add(refused.problem(words));
    }
    return new Checked.Invalid<>(problems);
  }

  private static SqlNode parse(String text, String sql) {
    if (text.isBlank()) {
      throw new Refused(SqlParserPos.ZERO, "There is nothing to read.", "Write age >= 18.");
    }
    if (text.length() > LONGEST || deepest(text) > DEEPEST) {
      throw new Refused(
          SqlParserPos.ZERO, "The text is too long or too deep.", "Split it into conditions.");
    }
    try {
      return SqlParser.create(sql, SYNTAX).parseExpression();
    } catch (SqlParseException e) {
      var at = e.getPos() == null ? SqlParserPos.ZERO : e.getPos();
      throw new Refused(
          at,
          "Can't be read from here on.",
          "Write comparisons like age >= 18, joined by and, or, not.");
    }
  }

  private static int deepest(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  /// Replaces every name by the one name of its term, as Calcite's validator wants it.
  private final class Naming extends SqlShuttle {
    private final QuotedWords words;
    private final Map<SqlParserPos, Term> known;
    private final List<Problem> problems;

    Naming(QuotedWords words, Map<SqlParserPos, Term> known, List<Problem> problems) {
      this.words = words;
      this.known = known;
      this.problems = problems;
    }

    @Override
    public @Nullable SqlNode visit(SqlIdentifier name) {
      var typed = String.join(".", name.names);
      var found = terms.named(typed);
      if (found.size() != 1) {
        problems.add(
            (found.isEmpty() ? unknown(name, typed) : ambiguous(name, typed)).problem(words));
        return name;
      }
      var term = found.iterator().next();
      known.put(name.getParserPosition(), term);
      return new SqlIdentifier(term.id(), name.getParserPosition());
    }

    private Refused unknown(SqlIdentifier name, String typed) {
      var like = terms.like(typed);
      return new Refused(
          name.getParserPosition(),
          "There is no term '" + typed + "'.",
          like.isEmpty() ? "" : "Perhaps: " + String.join(", ", like) + ".");
    }

    private Refused ambiguous(SqlIdentifier name, String typed) {
      return new Refused(
          name.getParserPosition(),
          "'" + typed + "' may mean several terms.",
          "Write one of: "
              + String.join(", ", terms.named(typed).stream().map(Term::id).toList())
              + ".");
    }
  }

  /// Changes the predicate: types are brought together by casts.
  private static void validate(SqlNode predicate, Map<SqlParserPos, Term> known) {
    Map<String, RelDataType> types = new LinkedHashMap<>();
    known
        .values()
        .forEach(term -> types.put(term.id(), PlanTypes.nullable(PlanTypes.of(term.type()))));
    try {
      var validator = validator();
      var type =
          validator.getValidatedNodeType(
              validator.validateParameterizedExpression(predicate, types));
      if (type.getSqlTypeName() != SqlTypeName.BOOLEAN) {
        throw new Refused(
            predicate.getParserPosition(), "This is a value, not a condition.", "Compare it.");
      }
    } catch (CalciteContextException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      throw new Refused(
          new SqlParserPos(e.getPosLine(), e.getPosColumn()),
          String.valueOf(cause.getMessage()),
          "");
    }
  }

  private static SqlValidator validator() {
    var nothing =
        new CalciteCatalogReader(
            CalciteSchema.createRootSchema(false, false),
            List.of(),
            PlanTypes.FACTORY,
            new CalciteConnectionConfigImpl(new Properties()));
    return SqlValidatorUtil.newValidator(
        SqlStdOperatorTable.instance(), nothing, PlanTypes.FACTORY, SqlValidator.Config.DEFAULT);
  }
}
