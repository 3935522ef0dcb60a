package facet.datasets.condition;

/// The operators of a test by the name the segment format gives them.
public enum Operator implements Spelled {
  EQ,
  NE,
  LT,
  LE,
  GT,
  GE,
  BETWEEN,
  IN,
  NOT_IN,
  CONTAINS,
  STARTS_WITH,
  ENDS_WITH,
  IS_NULL,
  NOT_NULL,
  IN_LAST,
  IN_NEXT,
  BEFORE,
  AFTER;

  public static Operator of(Test test) {
    return switch (test) {
      case Test.Comparison comparison -> valueOf(comparison.operator().name());
      case Test.Between _ -> BETWEEN;
      case Test.In _ -> IN;
      case Test.NotIn _ -> NOT_IN;
      case Test.Matches matches -> valueOf(matches.match().name());
      case Test.Missing _ -> IS_NULL;
      case Test.Present _ -> NOT_NULL;
      case Test.InLast _ -> IN_LAST;
      case Test.InNext _ -> IN_NEXT;
      case Test.Before _ -> BEFORE;
      case Test.After _ -> AFTER;
    };
  }
}
