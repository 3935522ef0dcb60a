package facet.workbench.journeys;

import facet.datasets.importing.ImportProgress;
import facet.datasets.sample.JewelleryClub;
import facet.workbench.data.SampleDataset;
import facet.workbench.home.FacetHome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// A jewellery club, of 2,000 members unless said otherwise, loaded before the workbench starts.
final class SmallClub {
  /// A segment of two conditions, `n1` and `n2` on the canvas.
  static final String GOLD_ON_WECHAT =
      """
      {"kind":"all","of":[
        {"kind":"attribute","field":"member.tier","op":"in","values":["gold"]},
        {"kind":"attribute","field":"member.wechat_follower","op":"eq","value":true}]}\
      """;

  private static final int MEMBERS = 2_000;

  private SmallClub() {}

  static void load(Path facetHome) {
    load(facetHome, MEMBERS);
  }

  static void load(Path facetHome, int members) {
    var clock = Clock.fixed(Instant.parse("2026-11-01T06:12:00Z"), ZoneOffset.UTC);
    new SampleDataset(new FacetHome(facetHome), clock)
        .load(members, JewelleryClub.SEED, ImportProgress.SILENT);
  }
}
