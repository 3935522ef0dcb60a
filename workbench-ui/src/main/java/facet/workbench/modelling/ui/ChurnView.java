package facet.workbench.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Route;
import facet.models.registry.ModelCard;
import facet.workbench.data.ChosenDataset;
import facet.workbench.modelling.KeptModels;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import java.util.List;

/// The churn report: evidence above, the decision below.
@Route("models/churn")
@Needs(Permission.SEE_MODELS)
@StyleSheet("facet/modelling.css")
class ChurnView extends ReportView {
  private static final long serialVersionUID = 1L;

  ChurnView(ChosenDataset chosen, KeptModels kept) {
    super(I18NProvider.translate("modelling.churn.title"), ModelCard.Kind.CHURN, chosen, kept);
  }

  @Override
  Component[] parts(Shown shown) {
    var card = shown.card();
    var report = shown.kept().of(shown.dataset()).churn(card.id(), card.version()).report();
    var words = shown.words();
    var charts = new ChurnCharts(report, words);
    var questions =
        new Div(
            new BeatsRecency(report, words), charts.calibration(), charts.lift(), charts.gains());
    questions.addClassNames("panel", "questions");
    var decision =
        new Div(
            new CutPanel(
                report,
                words,
                shown.inUse(),
                cut ->
                    OpenInBuilder.scoreFrom(
                        cut, words.text("churn.segment", words.formats().decimal(cut / 100.0, 2)))),
            new DriversPanel(report, words));
    decision.addClassName("decision");
    return framed(
        shown, List.of(new Timeline(report, words), questions, decision), report.dropped());
  }

  @Override
  String measureName() {
    return getTranslation("modelling.churn.auc");
  }

  @Override
  String measure(ModelCard card) {
    return formats().decimal(card.metrics().getOrDefault("rocAuc", Double.NaN), 3);
  }
}
