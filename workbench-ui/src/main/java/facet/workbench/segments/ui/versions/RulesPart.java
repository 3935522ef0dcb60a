package facet.workbench.segments.ui.versions;

import com.vaadin.flow.i18n.I18NProvider;
import facet.datasets.condition.Node;
import facet.workbench.kit.Panel;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.overview.RuleDiff;
import facet.workbench.segments.sentence.ConditionSentence;
import facet.workbench.segments.ui.RuleChanges;

/// What changed in the rules from one version to another.
final class RulesPart extends Panel {
  private static final long serialVersionUID = 1L;

  RulesPart(Workspace workspace, int older, int newer, Node before, Node after) {
    super(I18NProvider.translate("versions.rules", older, newer));
    var sentences =
        new ConditionSentence(
            workspace.model(), workspace.vocabulary().names(getLocale()), getLocale());
    var changes = new RuleChanges(sentences, RuleDiff.of(before, after));
    finding(changes.summary());
    content(changes);
  }
}
