package facet.workbench.dashboards;

import facet.datasets.model.Labels;
import facet.datasets.model.Metric;
import java.time.Duration;

/// A value pyramid with what its amount is made of and how members came to their classes.
///
/// @param classification its name
/// @param amount the metric on the right side
/// @param unit the currency of amounts, ISO 4217, or empty
/// @param took from the question to this answer
public record PyramidReport(
    PyramidQuestion question,
    Labels classification,
    Metric amount,
    String unit,
    Pyramid pyramid,
    KpiTree kpis,
    Movement movement,
    Duration took) {}
