package facet.workbench.modelling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import facet.models.churn.Candidate;
import facet.models.churn.ChurnReport;
import facet.workbench.kit.Panel;
import facet.workbench.kit.Table;
import java.util.Locale;

/// Every algorithm beside recency alone, on the same out-of-time test.
class BeatsRecency extends Panel {
  private static final long serialVersionUID = 1L;

  BeatsRecency(ChurnReport report, ReportWords words) {
    super(words.text("churn.beats"));
    addClassName("question");
    setId("churn-beats");
    finding(
        report.overRecency() > 0
            ? words.text(
                "churn.beats.finding", words.formats().decimal(100 * report.overRecency(), 1))
            : words.text("churn.beats.not"));
    var table =
        new Table<Candidate>()
            .words(words.text("churn.algorithm"), c -> words.algorithm(c.algorithm()))
            .part("", c -> dot(c, report))
            .number("ROC", c -> words.auc(c.rocAuc()))
            .number("PR", c -> words.auc(c.prAuc()))
            .rows(report.candidates());
    table.addClassName("beats");
    content(table);
  }

  /// A dot from one half, which is chance, to one.
  private static Div dot(Candidate candidate, ChurnReport report) {
    var mark = new Span();
    mark.addClassName(candidate.algorithm() == report.chosen() ? "best" : "other");
    double place = Math.clamp(200 * (candidate.rocAuc() - 0.5), 0, 100);
    mark.getStyle().setLeft(String.format(Locale.ROOT, "%.1f%%", place));
    var line = new Div(mark);
    line.addClassName("dotline");
    return line;
  }
}
