package facet.workbench.dashboards.ui;

import com.vaadin.flow.component.Component;
import facet.workbench.dashboards.Pyramid;
import facet.workbench.dashboards.Pyramid.Band;
import facet.workbench.dashboards.PyramidQuestion;
import facet.workbench.dashboards.PyramidReport;

/// The sentences of a pyramid in the language of the page.
record PyramidWords(Component page, Writing writing) {
  private static final int MONTHS = 36;
  private static final int BY_NAME = 2;

  String text(String key, Object... values) {
    return page.getTranslation(key, values);
  }

  /// How far back the comparison lies: `3 months`, else the day.
  String since(PyramidQuestion question) {
    for (int months = 1; months <= MONTHS; months++) {
      if (question.asOf().minusMonths(months).equals(question.comparedWith())) {
        return text("dashboards.months", months);
      }
    }
    return text("dashboards.since", writing.formats().date(question.comparedWith()));
  }

  /// What the pyramid shows, in one line; empty when no class stands out.
  String finding(PyramidReport report) {
    Pyramid pyramid = report.pyramid();
    if (pyramid.key() == 0) {
      return "";
    }
    double members = pyramid.keyBands().stream().mapToDouble(Band::share).sum();
    double amount = pyramid.keyBands().stream().mapToDouble(Band::amountShare).sum();
    return text(
        "dashboards.finding",
        writing.percent(members),
        keys(pyramid),
        writing.percent(amount),
        writing.name(report.amount().labels()));
  }

  /// The chart in words, for those who don't see it.
  String sentence(PyramidReport report) {
    return text(
        "dashboards.sentence",
        writing.name(report.classification()),
        report.pyramid().bands().size(),
        writing.name(report.amount().labels()),
        finding(report));
  }

  private String keys(Pyramid pyramid) {
    var names = pyramid.keyBands().stream().map(band -> writing.name(band.labels())).toList();
    return names.size() <= BY_NAME
        ? String.join(text("dashboards.and"), names)
        : text("dashboards.first-classes", names.size());
  }
}
