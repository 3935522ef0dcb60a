package facet.query.columns;

/// What every member has of one field or metric, by ordinal.
public sealed interface Column permits TextColumn, NumberColumn {
  /// How much memory it takes, nearly.
  long bytes();
}
