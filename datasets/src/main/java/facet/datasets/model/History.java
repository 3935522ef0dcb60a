package facet.datasets.model;

import facet.datasets.condition.Spelled;

/// What is known of an attribute's past: never changes, change rows with a date, or today's value
/// only.
public enum History implements Spelled {
  CONSTANT,
  DATED,
  CURRENT
}
