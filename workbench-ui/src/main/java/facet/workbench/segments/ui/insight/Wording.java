package facet.workbench.segments.ui.insight;

import facet.workbench.segments.Workspace;
import facet.workbench.segments.insight.Terms;
import facet.workbench.segments.sentence.ConditionSentence;
import facet.workbench.segments.sentence.Names;
import java.util.Locale;

/// The data of one page and what everything in it is called there. It changes when something gets a
/// name while the page is open, so it is asked anew each time.
public final class Wording {
  private final Locale locale;
  private Workspace workspace;
  private ConditionSentence sentences;
  private Terms terms;

  public Wording(Workspace workspace, Locale locale) {
    this.locale = locale;
    this.workspace = workspace;
    this.sentences = sentences(workspace);
    this.terms = new Terms(workspace.model(), locale);
  }

  /// Other things can be named from now on.
  public void renew(Workspace changed) {
    workspace = changed;
    sentences = sentences(changed);
    terms = new Terms(changed.model(), locale);
  }

  public Workspace workspace() {
    return workspace;
  }

  public ConditionSentence sentences() {
    return sentences;
  }

  public Terms terms() {
    return terms;
  }

  public Names names() {
    return workspace.vocabulary().names(locale);
  }

  private ConditionSentence sentences(Workspace of) {
    return new ConditionSentence(of.model(), of.vocabulary().names(locale), locale);
  }
}
