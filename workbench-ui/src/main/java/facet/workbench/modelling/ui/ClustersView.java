package facet.workbench.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Route;
import facet.models.clustering.Choice;
import facet.models.registry.ModelCard;
import facet.workbench.data.ChosenDataset;
import facet.workbench.kit.Note;
import facet.workbench.modelling.KeptModels;
import facet.workbench.modelling.NameClusters;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import java.util.ArrayList;

/// The clusters report: how many, are they apart, what makes each different.
@Route("models/clusters")
@Needs(Permission.SEE_MODELS)
@StyleSheet("facet/modelling.css")
class ClustersView extends ReportView {
  private static final long serialVersionUID = 1L;

  ClustersView(ChosenDataset chosen, KeptModels kept) {
    super(
        I18NProvider.translate("modelling.clusters.title"), ModelCard.Kind.CLUSTERS, chosen, kept);
  }

  @Override
  Component[] parts(Shown shown) {
    var card = shown.card();
    var report = shown.kept().of(shown.dataset()).clusters(card.id(), card.version()).report();
    var words = shown.words();
    var names = new NameClusters(words.model()).names(report).stream().map(words::name).toList();
    var evidence =
        new Div(
            new EvidenceChart(report, words).frame(),
            new ClusterMapChart(report, names, words).frame());
    evidence.addClassName("evidence");
    var parts = new ArrayList<Component>();
    if (report.choice().reason() == Choice.Reason.APART_ONLY) {
      parts.add(Note.warn(words.text("clusters.unstable")));
    }
    parts.add(evidence);
    parts.add(new ProfilePanel(report, names, words, shown.inUse()));
    return framed(shown, parts, report.dropped());
  }

  @Override
  String measureName() {
    return getTranslation("modelling.clusters.silhouette");
  }

  @Override
  String measure(ModelCard card) {
    return formats().decimal(card.metrics().getOrDefault("silhouette", Double.NaN), 2);
  }
}
