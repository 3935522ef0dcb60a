package facet.datasets.importing;

import facet.datasets.store.VersionFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What {@link LoadTables} found out while loading.
record LoadedTables(
    LocalDate completeThrough,
    long members,
    int ordinalLimit,
    Optional<LocalDate> latestJoin,
    Map<String, Long> events,
    Map<String, Long> anonymous,
    List<VersionFacts.SourceFacts> sources,
    List<ImportReport.RejectedRow> rejected,
    List<String> notes) {}
