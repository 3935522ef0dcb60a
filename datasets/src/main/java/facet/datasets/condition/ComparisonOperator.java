package facet.datasets.condition;

/// How two values are compared.
public enum ComparisonOperator implements Spelled {
  EQ,
  NE,
  LT,
  LE,
  GT,
  GE
}
