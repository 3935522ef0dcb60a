package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import facet.workbench.chart.EChart;
import facet.workbench.segments.insight.Course;
import facet.workbench.segments.insight.Terms;
import java.util.List;

/// The chart of the past 24 months with its ends named, small or large.
final class CoursePart extends Div {
  private static final long serialVersionUID = 1L;

  CoursePart(Course course, Terms terms, int height) {
    var first = course.points().getFirst();
    var last = course.points().getLast();
    var formats = terms.formats();
    var chart =
        new EChart(
            getTranslation(
                "insight.course.sentence",
                formats.count(first.members()),
                formats.date(first.date()),
                formats.count(last.members()),
                formats.date(last.date())));
    chart.setHeight(height + "px");
    chart.option(
        new CourseChart(
                course,
                formats,
                List.of(
                    getTranslation("insight.course.members"),
                    getTranslation("insight.course.joined"),
                    getTranslation("insight.course.left")),
                height)
            .option());
    addClassName("course");
    add(chart, ends(formats.date(first.date()), formats.date(last.date())));
  }

  private Component ends(String first, String last) {
    var joined = new Span(getTranslation("insight.course.key"));
    var ends = new Div(new Span(first), joined, new Span(last));
    ends.addClassNames("ends", "ax11", "s3", "n");
    return ends;
  }
}
