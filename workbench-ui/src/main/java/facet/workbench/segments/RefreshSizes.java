package facet.workbench.segments;

import facet.workbench.data.OpenDatasets;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts saved segments when another data version is in use, wherever it was imported, and at the
/// time of day that was set; as long as the application runs.
@Component
class RefreshSizes {
  private static final Logger LOG = LoggerFactory.getLogger(RefreshSizes.class);

  private final CountSegments counts;
  private final OpenDatasets datasets;

  RefreshSizes(CountSegments counts, OpenDatasets datasets) {
    this.counts = counts;
    this.datasets = datasets;
  }

  @Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
  void refreshDue() {
    for (var dataset : datasets.ids()) {
      try {
        if (counts.countWhenDue(dataset)) {
          LOG.info("The segments of {} were counted", dataset);
        }
      } catch (RuntimeException e) {
        LOG.error("The sizes of the segments of {} stay as they were", dataset, e);
      }
    }
  }
}
