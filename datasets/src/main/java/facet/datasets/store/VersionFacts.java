package facet.datasets.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of a data version without asking its tables.
///
/// @param completeThrough the default as-of date: declared by the model, else the latest event's
///   date
/// @param members how many members
/// @param ordinalLimit one more than the greatest ordinal ever given in this dataset
/// @param latestJoin the latest date on which a member joined; unknown when no member says, or the
///   version was made before this was noted
/// @param events rows by event
/// @param anonymous rows without a member, by event
/// @param sources what was read of each source
/// @param modelName the model file's name
/// @param modelText the model file as it was
public record VersionFacts(
    Instant loadedAt,
    LocalDate completeThrough,
    long members,
    int ordinalLimit,
    Optional<LocalDate> latestJoin,
    Map<String, Long> events,
    Map<String, Long> anonymous,
    List<SourceFacts> sources,
    String modelName,
    String modelText) {
  public VersionFacts {
    events = Map.copyOf(events);
    anonymous = Map.copyOf(anonymous);
    sources = List.copyOf(sources);
  }

  /// Whether every ordinal ever given is a member of this version.
  public boolean hasEveryOrdinal() {
    return members == ordinalLimit;
  }

  /// Whether it is known that nobody joined after a day.
  public boolean allJoinedBy(LocalDate day) {
    return latestJoin.filter(latest -> !latest.isAfter(day)).isPresent();
  }

  /// @param rows rows in the files, without headers
  /// @param rejected rows set aside, with their reasons in the table `rejected`
  public record SourceFacts(String id, List<String> files, long rows, long rejected) {
    public SourceFacts {
      files = List.copyOf(files);
    }
  }
}
