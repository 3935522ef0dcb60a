package facet.workbench.segments;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Checked;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.Problem;
import facet.datasets.condition.Condition;
import facet.query.audience.Breakdown;
import facet.query.audience.NodeCount;
import facet.workbench.segments.BuilderSession.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DraftCounterTest {
  private static final SegmentDraft DRAFT = Outline.draft("all\n  tier\n  city");

  private static Checked<Breakdown> seven() {
    var leaf = count(List.of());
    return new Checked.Valid<>(
        new Breakdown(count(List.of(leaf, leaf)), 7, LocalDate.EPOCH, Duration.ZERO));
  }

  private static NodeCount count(List<NodeCount> of) {
    var seven = OptionalLong.of(7);
    return new NodeCount(seven, seven, OptionalLong.empty(), of, List.of());
  }

  @Test
  void the_counts_of_the_present_draft_are_taken_in() {
    var session = new BuilderSession(DRAFT.toNode());
    session.answered(new DraftCounter(_ -> seven()).count(session.draft()));
    assertThat(session.standing()).isInstanceOf(Standing.Exact.class);
    assertThat(session.known().count("n2").orElseThrow().gross()).hasValue(7);
  }

  @Test
  void an_answer_to_an_older_draft_is_dropped() {
    var session = new BuilderSession(DRAFT.toNode());
    var old = new DraftCounter(_ -> seven()).count(session.draft());
    session.edit(draft -> draft.delete(List.of("n1")));
    assertThat(session.answered(old)).isFalse();
    assertThat(session.standing()).isInstanceOf(Standing.Counting.class);
  }

  @Test
  void after_an_edit_no_number_that_depends_on_the_place_is_left() {
    var session = new BuilderSession(DRAFT.toNode());
    session.answered(new DraftCounter(_ -> seven()).count(session.draft()));
    session.edit(draft -> draft.move("n1", "n0", 1));
    assertThat(session.known().count("n0")).isEmpty();
    assertThat(session.known().count("n2").orElseThrow().cumulative()).isEmpty();
    assertThat(session.known().count("n2").orElseThrow().gross()).hasValue(7);
  }

  @Test
  void a_condition_at_fault_is_told_with_its_place() {
    var session = new BuilderSession(DRAFT.toNode());
    var problem = new Problem("/where/of/0/field", "There is no field 'member.tier'.", "");
    var counter = new DraftCounter(_ -> new Checked.Invalid<>(List.of(problem)));
    session.answered(counter.count(session.draft()));
    assertThat(session.standing()).isInstanceOf(Standing.Refused.class);
    assertThat(session.known().problem("n1")).contains(problem);
  }

  @Test
  void the_others_are_counted_without_a_condition_at_fault() {
    var session = new BuilderSession(DRAFT.toNode());
    var problem = new Problem("/where/of/0/field", "There is no field 'member.tier'.", "");
    var counter =
        new DraftCounter(where ->
            where.condition() instanceof Condition.Group(var _, var of)
                    && of.getFirst().marks().muted()
                ? seven()
                : new Checked.Invalid<>(List.of(problem)));
    session.answered(counter.count(session.draft()));
    assertThat(session.standing()).isInstanceOf(Standing.Refused.class);
    assertThat(session.known().problem("n1")).contains(problem);
    assertThat(session.known().count("n2").orElseThrow().gross()).hasValue(7);
  }

  @Test
  void a_failure_of_the_data_is_told() {
    var session = new BuilderSession(DRAFT.toNode());
    var counter =
        new DraftCounter(_ -> {
          throw new FacetException(ErrorCode.UNAVAILABLE, "The data did not answer.");
        });
    session.answered(counter.count(session.draft()));
    assertThat(session.standing()).isEqualTo(new Standing.Failed("The data did not answer."));
  }

  @Test
  void what_was_made_is_revealed_until_the_next_edit() {
    var session = new BuilderSession(DRAFT.toNode());
    session.edit(draft -> draft.duplicate(List.of("n1")));
    assertThat(session.reveal()).contains("n3");
    session.undo();
    assertThat(session.reveal()).isEmpty();
  }

  @Test
  void one_visit_to_an_editor_is_one_step_back() {
    var session = new BuilderSession(DRAFT.toNode());
    session.editValue(draft -> draft.rename("n0", "a"));
    session.editValue(draft -> draft.rename("n0", "ab"));
    session.endVisit();
    session.undo();
    assertThat(session.draft().toNode()).isEqualTo(DRAFT.toNode());
  }
}
