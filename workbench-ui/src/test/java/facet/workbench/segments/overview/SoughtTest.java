package facet.workbench.segments.overview;

import static org.assertj.core.api.Assertions.assertThat;

import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentSize;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.catalogue.SizeAlert;
import facet.workbench.catalogue.SizeCourse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SoughtTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T08:00:00Z");
  private static final Sought.Reader LIN = new Sought.Reader("lin.yue", false);
  private static final Sought.Reader LI = new Sought.Reader("li.yan", true);

  private static final SegmentLine GOLD =
      line("gold", "Gold drifting away", "Win back/Gold", SegmentStatus.REVIEW, "lin.yue")
          .with(course(100, 120));
  private static final SegmentLine BIRTHDAY =
      line("birthday", "三十天内生日", "", SegmentStatus.APPROVED, "li.yan", "微信", "spring")
          .with(course(500, 505));
  private static final SegmentLine OLD =
      line("old", "Spring preview 2025", "Win back", SegmentStatus.ARCHIVED, "lin.yue");
  private static final List<SegmentLine> ALL = List.of(GOLD, BIRTHDAY, OLD);

  @Test
  void words_are_found_in_names_sentences_of_both_languages_tags_owners_and_folders() {
    assertThat(found("DRIFT")).containsExactly("gold");
    assertThat(found("away win")).containsExactly("gold");
    assertThat(found("says birthday")).containsExactly("birthday");
    assertThat(found("另说 gold")).containsExactly("gold");
    assertThat(found("spring")).containsExactly("birthday");
    assertThat(found("li.yan")).containsExactly("birthday");
    assertThat(found("<script>")).isEmpty();
  }

  @Test
  void sizes_are_laid_over_the_lines_that_are_there_now() {
    var counted = Map.of("gold", course(7, 8), "deleted since", course(1, 2));
    var sized = SegmentLine.sized(List.of(GOLD, BIRTHDAY), counted);
    assertThat(sized).extracting(SegmentLine::id).containsExactly("gold", "birthday");
    assertThat(sized)
        .extracting(SegmentLine::course)
        .containsExactly(course(7, 8), BIRTHDAY.course());
  }

  @Test
  void chinese_is_found_by_its_sound() {
    assertThat(found("shengri")).containsExactly("birthday");
    assertThat(found("sstnsr")).as("first letters").containsExactly("birthday");
    assertThat(found("weixin")).containsExactly("birthday");
  }

  @Test
  void archived_ones_are_on_their_own_shelf() {
    assertThat(found("")).containsExactly("gold", "birthday");
    assertThat(ids(Sought.ALL.withShelf(Sought.Shelf.ARCHIVED), LIN)).containsExactly("old");
  }

  @Test
  void review_waits_for_those_who_may_approve() {
    var waiting = Sought.ALL.withShelf(Sought.Shelf.TO_REVIEW);
    assertThat(ids(waiting, LI)).containsExactly("gold");
    assertThat(ids(waiting, LIN)).isEmpty();
    assertThat(ids(Sought.ALL.withShelf(Sought.Shelf.MINE), LIN)).containsExactly("gold");
  }

  @Test
  void tags_are_on_a_shelf_of_their_own_and_among_all_segments() {
    var vip =
        line(
            new SavedSegment(
                "vip", "club", "VIP", "", SegmentStatus.DRAFT, "x", 1, NOW, NOW, false, true, ""),
            List.of());
    var lines = List.of(vip, GOLD);
    assertThat(Sought.ALL.withShelf(Sought.Shelf.TAGS).of(lines, LIN)).containsExactly(vip);
    assertThat(Sought.ALL.of(lines, LIN)).containsExactlyInAnyOrder(vip, GOLD);
  }

  @Test
  void a_published_segment_waits_for_review_again_when_it_was_changed() {
    var again = published("again", SegmentStatus.REVIEW);
    var sent = published("sent", SegmentStatus.APPROVED);
    var lines = List.of(again, sent);
    assertThat(Sought.ALL.withShelf(Sought.Shelf.TO_REVIEW).of(lines, LI)).containsExactly(again);
    assertThat(Sought.ALL.count(lines, LI, Sought.Status.REVIEW)).isEqualTo(1);
    assertThat(Sought.ALL.count(lines, LI, Sought.Status.PUBLISHED)).isEqualTo(2);
    assertThat(again.status()).isEqualTo("review");
    assertThat(sent.status()).isEqualTo("published");
  }

  @Test
  void a_folder_holds_what_lies_below_it_and_nothing_that_only_begins_alike() {
    var grows = line("win", "Win", "Win backs", SegmentStatus.DRAFT, "x");
    var sought = Sought.ALL.inFolder("Win back");
    assertThat(sought.of(List.of(GOLD, grows), LIN)).containsExactly(GOLD);
  }

  @Test
  void label_owner_and_status_narrow_together() {
    assertThat(ids(Sought.ALL.toggled("spring"), LIN)).containsExactly("birthday");
    assertThat(ids(Sought.ALL.toggled("spring").withOwner(Optional.of("lin.yue")), LIN)).isEmpty();
    assertThat(ids(Sought.ALL.toggled("spring").toggled("spring"), LIN)).hasSize(2);
    assertThat(Sought.ALL.count(ALL, LIN, Sought.Status.REVIEW)).isEqualTo(1);
  }

  @Test
  void alerts_are_those_beyond_their_bound() {
    var watched =
        new SegmentLine(
            GOLD.segment(),
            GOLD.words(),
            GOLD.labels(),
            GOLD.course(),
            Optional.of(new SizeAlert(10, Optional.empty())),
            List.of(),
            GOLD.text());
    var alerts = Sought.ALL.withShelf(Sought.Shelf.ALERTS);
    assertThat(alerts.of(List.of(watched, BIRTHDAY), LIN)).containsExactly(watched);
  }

  @Test
  void sorts_by_size_and_by_how_much_it_moved() {
    assertThat(ids(Sought.ALL.ordered(Sought.Order.LARGEST), LIN))
        .containsExactly("birthday", "gold");
    assertThat(ids(Sought.ALL.ordered(Sought.Order.MOVED), LIN))
        .containsExactly("gold", "birthday");
  }

  private static List<String> found(String text) {
    return ids(Sought.ALL.withText(text), LIN);
  }

  private static List<String> ids(Sought sought, Sought.Reader reader) {
    return sought.of(ALL, reader).stream().map(SegmentLine::id).toList();
  }

  private static SizeCourse course(long before, long after) {
    return new SizeCourse(List.of(size(10, before), size(11, after)));
  }

  private static SegmentSize size(int month, long members) {
    return new SegmentSize("x", 1, LocalDate.of(2026, month, 1), month, members, null, NOW, NOW);
  }

  private static SegmentLine published(String id, SegmentStatus status) {
    return line(
        new SavedSegment(id, "club", id, "", status, "lin.yue", 2, NOW, NOW, true, false, ""),
        List.of());
  }

  private static SegmentLine line(
      String id, String name, String folder, SegmentStatus status, String owner, String... labels) {
    return line(
        new SavedSegment(id, "club", name, folder, status, owner, 1, NOW, NOW, false, false, ""),
        List.of(labels));
  }

  private static SegmentLine line(SavedSegment segment, List<String> labels) {
    var words = new SegmentLine.Words("It says " + segment.id(), "另说");
    var all = new TreeSet<>(labels);
    return new SegmentLine(
        segment,
        words,
        all,
        SizeCourse.NONE,
        Optional.empty(),
        List.of(),
        SegmentLine.text(segment, words, all));
  }
}
