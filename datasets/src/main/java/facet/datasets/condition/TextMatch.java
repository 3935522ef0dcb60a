package facet.datasets.condition;

/// How a text is searched, case-insensitively.
public enum TextMatch implements Spelled {
  CONTAINS,
  STARTS_WITH,
  ENDS_WITH
}
