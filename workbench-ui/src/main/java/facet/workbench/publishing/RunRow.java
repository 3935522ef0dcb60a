package facet.workbench.publishing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A row of `publish_run` as it is stored, with the name of what was published.
record RunRow(
    long id,
    String publicationId,
    long runNumber,
    boolean fullRun,
    RunState state,
    @Nullable String reason,
    String segmentId,
    String segmentName,
    int segmentVersion,
    String dataVersion,
    LocalDate asOf,
    String sqlText,
    String checksum,
    int mappingVersion,
    String fields,
    long matched,
    long target,
    long adds,
    long updates,
    long removes,
    long unchanged,
    long heldBack,
    long applied,
    long alreadyThere,
    long rejected,
    long readBack,
    long readBackSame,
    String requestedBy,
    @Nullable String decidedBy,
    OffsetDateTime plannedAt,
    @Nullable OffsetDateTime decidedAt,
    @Nullable OffsetDateTime sendingAt,
    @Nullable OffsetDateTime verifyingAt,
    @Nullable OffsetDateTime finishedAt,
    boolean pauseRequested,
    int attempts,
    @Nullable OffsetDateTime nextAttemptAt) {

  List<String> columns() {
    return JsonMapper.shared().readValue(fields, new TypeReference<List<String>>() {});
  }

  Run run() {
    return new Run(
        id,
        publicationId,
        runNumber,
        fullRun,
        state,
        Optional.ofNullable(reason),
        new AudienceSnapshot.Origin(
            segmentId, segmentName, segmentVersion, dataVersion, asOf, sqlText),
        checksum,
        mappingVersion,
        new Run.Counts(
            matched,
            target,
            adds,
            updates,
            removes,
            unchanged,
            heldBack,
            applied,
            alreadyThere,
            rejected,
            readBack,
            readBackSame),
        new Run.People(requestedBy, Optional.ofNullable(decidedBy)),
        new Run.Times(
            plannedAt,
            Optional.ofNullable(decidedAt),
            Optional.ofNullable(sendingAt),
            Optional.ofNullable(verifyingAt),
            Optional.ofNullable(finishedAt),
            Optional.ofNullable(nextAttemptAt)));
  }
}
