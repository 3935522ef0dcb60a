package facet.workbench.publishing;

import java.time.OffsetDateTime;

/// What came of asking for something to be sent.
public sealed interface PublishAnswer {

  /// The run as it stands now; its state says whether it is done, waits or stopped.
  record Stands(Run run) implements PublishAnswer {}

  /// Somebody else is sending this publication at the moment; nothing was changed.
  ///
  /// @param until when the right to send expires unless it is prolonged
  record Busy(String publicationId, String holder, OffsetDateTime until) implements PublishAnswer {}

  /// The run is not in a state where this can be done; nothing was changed.
  record NotPossible(Run run, String why) implements PublishAnswer {}
}
