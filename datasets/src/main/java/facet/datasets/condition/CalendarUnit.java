package facet.datasets.condition;

/// A unit of calendar time.
public enum CalendarUnit implements Spelled {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR
}
