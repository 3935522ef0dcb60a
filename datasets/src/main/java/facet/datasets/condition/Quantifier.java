package facet.datasets.condition;

/// How a group joins its conditions: intersection, union, complement of the union.
public enum Quantifier implements Spelled {
  ALL,
  ANY,
  NONE
}
