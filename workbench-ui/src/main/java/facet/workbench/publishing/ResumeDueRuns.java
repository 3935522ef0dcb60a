package facet.workbench.publishing;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes up paused and abandoned runs when their time has come, as long as the application runs.
@Component
class ResumeDueRuns {

  private static final Logger LOG = LoggerFactory.getLogger(ResumeDueRuns.class);

  private final PublishSegment publishSegment;

  ResumeDueRuns(PublishSegment publishSegment) {
    this.publishSegment = publishSegment;
  }

  @Scheduled(initialDelay = 15, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
  void resumeDue() {
    for (PublishAnswer answer : publishSegment.resumeDue()) {
      switch (answer) {
        case PublishAnswer.Stands(var run) ->
            LOG.info(
                "Publication {} run {} went on and is now {}",
                run.publicationId(),
                run.number(),
                run.state());
        case PublishAnswer.Busy busy ->
            LOG.debug("Publication {} is being sent by {}", busy.publicationId(), busy.holder());
        case PublishAnswer.NotPossible not ->
            LOG.debug("Run {} did not go on: {}", not.run().id(), not.why());
      }
    }
  }
}
