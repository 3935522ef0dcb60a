package facet.datasets.model;

import facet.datasets.condition.Spelled;

/// What is known of an attribute's past: that it never changes, or only today's value. What changes
/// and is known with its dates is an event.
public enum History implements Spelled {
  CONSTANT,
  CURRENT
}
