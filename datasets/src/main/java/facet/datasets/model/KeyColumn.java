package facet.datasets.model;

/// The column that names a row's member or a dimension's row. Whole-number keys are written without
/// leading zeros or a decimal part (`17850.0` is `17850`), text keys as they stand, trimmed.
public record KeyColumn(String column, boolean wholeNumber) {}
