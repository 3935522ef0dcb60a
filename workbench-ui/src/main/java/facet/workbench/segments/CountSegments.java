package facet.workbench.segments;

import facet.datasets.Checked;
import facet.datasets.Problem;
import facet.datasets.condition.Node;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.catalogue.SizeHistory;
import facet.workbench.data.Everybody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Counts saved segments of everybody, as many as are asked for in one go, and writes their sizes
/// down.
public final class CountSegments {
  private final Catalogue catalogue;
  private final Everybody everybody;

  CountSegments(Catalogue catalogue, Everybody everybody) {
    this.catalogue = catalogue;
    this.everybody = everybody;
  }

  private record Asked(SegmentVersion version, Node where) {}

  /// Counts the latest versions of some segments.
  public void count(String dataset, Collection<String> ids) {
    var wanted = Set.copyOf(ids);
    write(
        dataset,
        catalogue.segments().latestOfAll(dataset).stream()
            .filter(version -> wanted.contains(version.segmentId()))
            .toList());
  }

  /// Counts all segments that are not archived, when the data or the hour ask for it.
  ///
  /// @return whether they were counted
  public boolean countWhenDue(String dataset) {
    int data = everybody.dataVersion(dataset);
    if (!catalogue.refresh().isDue(dataset, data, everybody.zone(dataset))) {
      return false;
    }
    count(dataset, kept(dataset));
    catalogue.refresh().ran(dataset, data);
    return true;
  }

  /// Counts those whose latest version was never counted on the data in use.
  ///
  /// @return whether there were any
  public boolean countMissing(String dataset) {
    int data = everybody.dataVersion(dataset);
    var kept = kept(dataset);
    var sizes = catalogue.sizes().of(dataset);
    var missing =
        catalogue.segments().latestOfAll(dataset).stream()
            .filter(version -> kept.contains(version.segmentId()))
            .filter(version ->
                !sizes.containsKey(version.segmentId())
                    || sizes.get(version.segmentId()).sizes().stream()
                        .noneMatch(size ->
                            size.version() == version.version() && size.dataVersion() == data))
            .toList();
    write(dataset, missing);
    return !missing.isEmpty();
  }

  private Set<String> kept(String dataset) {
    return catalogue.segments().list(dataset).stream()
        .filter(segment -> segment.status() != SegmentStatus.ARCHIVED)
        .map(segment -> segment.id())
        .collect(Collectors.toSet());
  }

  private void write(String dataset, List<SegmentVersion> versions) {
    var asked = new ArrayList<Asked>();
    var unreadable = new ArrayList<SegmentVersion>();
    for (var version : versions) {
      SegmentJson.read(version.document())
          .found()
          .map(Segment::where)
          .ifPresentOrElse(
              where -> asked.add(new Asked(version, where)), () -> unreadable.add(version));
    }
    if (asked.isEmpty() && unreadable.isEmpty()) {
      return;
    }
    var counts = everybody.count(dataset, asked.stream().map(Asked::where).toList());
    for (int i = 0; i < asked.size(); i++) {
      var what = counted(asked.get(i).version(), counts);
      switch (counts.sizes().get(i)) {
        case Checked.Valid<Long>(var members) -> catalogue.sizes().counted(what, members);
        case Checked.Invalid<Long>(var problems) ->
            catalogue.sizes().refused(what, words(problems));
      }
    }
    for (var version : unreadable) {
      var problems = SegmentJson.read(version.document()).problems();
      catalogue.sizes().refused(counted(version, counts), words(problems));
    }
  }

  private static SizeHistory.Counted counted(SegmentVersion version, Everybody.Counts counts) {
    return new SizeHistory.Counted(
        version.segmentId(), version.version(), counts.asOf(), counts.dataVersion());
  }

  private static String words(List<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
