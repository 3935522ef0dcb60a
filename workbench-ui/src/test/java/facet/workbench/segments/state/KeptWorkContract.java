package facet.workbench.segments.state;

import static org.assertj.core.api.Assertions.assertThat;

import facet.workbench.database.SettableClock;
import facet.workbench.segments.state.Drafts.Draft;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the builder keeps for a person, on any kind of database.
@SuppressWarnings("NullAway.Init")
abstract class KeptWorkContract {
  private static final Drafts.Segment GOLD = new Drafts.Segment("gold", 3, "Gold");

  private final SettableClock clock = new SettableClock();
  private Drafts drafts;
  private TermHabits habits;

  abstract DataSource database();

  @BeforeEach
  void open() {
    var jdbc = JdbcClient.create(database());
    drafts = new Drafts(jdbc, clock);
    habits = new TermHabits(jdbc, clock);
  }

  @Test
  void a_draft_that_was_left_is_found_as_it_was_last() {
    drafts.keep("page-1", "ann", "club", GOLD, "{1}");
    clock.advance(Duration.ofMinutes(5));
    drafts.keep("page-1", "ann", "club", GOLD, "{2}");
    var left = drafts.left("ann", "club", "gold", "page-2").orElseThrow();
    assertThat(left.document()).isEqualTo("{2}");
    assertThat(left.baseVersion()).isEqualTo(3);
    assertThat(left.updatedAt().toInstant()).isEqualTo(clock.instant());
  }

  @Test
  void two_pages_never_write_over_each_other() {
    drafts.keep("page-1", "ann", "club", GOLD, "{1}");
    clock.advance(Duration.ofMinutes(1));
    drafts.keep("page-2", "ann", "club", GOLD, "{2}");
    assertThat(drafts.left("ann", "club", "gold", "page-3").map(Draft::document)).contains("{2}");
    drafts.forget("page-2");
    assertThat(drafts.left("ann", "club", "gold", "page-3").map(Draft::document)).contains("{1}");
  }

  @Test
  void a_draft_is_its_authors_its_segments_and_not_offered_to_its_own_page() {
    drafts.keep("page-1", "ann", "club", GOLD, "{1}");
    assertThat(drafts.left("ann", "club", "gold", "page-1")).isEmpty();
    assertThat(drafts.left("bea", "club", "gold", "page-2")).isEmpty();
    assertThat(drafts.left("ann", "club", "", "page-2")).isEmpty();
    assertThat(drafts.left("ann", "shop", "gold", "page-2")).isEmpty();
  }

  @Test
  void stars_come_and_go_and_the_terms_used_last_are_known() {
    habits.used("ann", "club", "member.tier");
    clock.advance(Duration.ofMinutes(1));
    habits.used("ann", "club", "member.city");
    habits.toggleStar("ann", "club", "member.tier");
    assertThat(habits.recent("ann", "club", 5)).containsExactly("member.city", "member.tier");
    assertThat(habits.recent("ann", "club", 1)).containsExactly("member.city");
    assertThat(habits.starred("ann", "club")).containsExactly("member.tier");
    assertThat(habits.starred("bea", "club")).isEmpty();
    habits.toggleStar("ann", "club", "member.tier");
    assertThat(habits.starred("ann", "club")).isEmpty();
  }
}
