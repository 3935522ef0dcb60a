package facet.workbench.data;

import facet.datasets.sample.JewelleryClub;
import facet.datasets.store.MemberStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives an installation without any dataset the jewellery club, so that there is something to see.
@Component
@Order(10)
class FirstStart implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

  private final MemberStore store;
  private final SampleDataset sample;
  private final FirstSample progress;
  private final int members;

  /// @param members how many the sample has; 0 for none
  FirstStart(
      MemberStore store,
      SampleDataset sample,
      FirstSample progress,
      @Value("${facet.sample.members:50000}") int members) {
    this.store = store;
    this.sample = sample;
    this.progress = progress;
    this.members = members;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (members == 0 || !store.datasets().isEmpty()) {
      return;
    }
    log.info("No dataset yet: making the sample, a jewellery club of {} members …", members);
    progress.at(0);
    try {
      make();
    } finally {
      progress.over();
    }
  }

  private void make() {
    var report = sample.load(members, JewelleryClub.SEED, progress::at);
    log.info(
        "The sample is there: {} events, complete through {}.",
        report.version().facts().events().values().stream().mapToLong(Long::longValue).sum(),
        report.version().facts().completeThrough());
  }
}
