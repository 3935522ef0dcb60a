package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Note;
import facet.workbench.kit.Skeleton;
import facet.workbench.kit.Table;
import facet.workbench.segments.insight.Course;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// The past 24 months: how many there were, who joined and who left, as a chart and as a table.
final class CoursePanel extends Section implements Insight {
  private static final long serialVersionUID = 1L;
  private static final int HEIGHT = 190;

  private final transient Desk desk;
  private final Asking<Course> asking;

  CoursePanel(Desk desk) {
    this.desk = desk;
    asking =
        new Asking<>(
            Skeleton.block(HEIGHT), () -> subject -> Course.of(subject.history()), this::draw);
    getElement().setAttribute("data-testid", "course");
    add(new Heading(getTranslation("insight.course")), asking);
  }

  @Override
  public List<Asking<?>> asks() {
    return List.of(asking);
  }

  private Component draw(Course course) {
    if (course.points().isEmpty()) {
      return new Empty(getTranslation("insight.course.none"));
    }
    var all = new Div(new CoursePart(course, desk.terms(), HEIGHT));
    all.addClassName("stack");
    if (!course.undated().isEmpty()) {
      var names =
          course.undated().stream()
              .map(desk.terms()::name)
              .collect(Collectors.joining(getTranslation("insight.and")));
      all.add(Note.info(getTranslation("insight.course.undated", names)));
    }
    if (course.unanswered() > 0) {
      all.add(Note.info(getTranslation("insight.course.unanswered", course.unanswered())));
    }
    all.add(table(course));
    return all;
  }

  private Component table(Course course) {
    var formats = Formats.of(this);
    var table =
        new Table<Course.Point>()
            .words(getTranslation("insight.course.date"), point -> formats.date(point.date()))
            .number(
                getTranslation("insight.course.members"), point -> formats.count(point.members()))
            .number(getTranslation("insight.course.joined"), point -> change(point.joined(), 1))
            .number(getTranslation("insight.course.left"), point -> change(point.left(), -1))
            .rows(course.points().reversed());
    table.addClassName("tight");
    var fold = new NativeDetails(getTranslation("insight.as-table"), table);
    fold.addClassName("fold");
    fold.setOpen(true);
    return fold;
  }

  private String change(OptionalLong members, int sign) {
    return members.isPresent()
        ? Formats.of(this).change(sign * members.getAsLong())
        : Formats.MISSING;
  }
}
