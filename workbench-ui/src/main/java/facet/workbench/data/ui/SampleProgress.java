package facet.workbench.data.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import facet.workbench.data.FirstSample;

/// In place of a page while the first sample is being made: how far it is. Shows the page when the
/// sample is there.
class SampleProgress extends Div {
  private static final long serialVersionUID = 1L;

  private final transient FirstSample sample;
  private final Paragraph words = new Paragraph();
  private final ProgressBar bar = new ProgressBar(0, 100);

  SampleProgress(FirstSample sample) {
    this.sample = sample;
    addClassNames("page", "empty");
    setId("sample-progress");
    getElement().setAttribute("role", "status");
    bar.setWidth("240px");
    add(words, bar);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var ui = event.getUI();
    var watching = sample.watch(() -> tell(ui));
    addDetachListener(_ -> watching.close());
    show(ui);
  }

  private void tell(UI ui) {
    try {
      ui.access(() -> show(ui));
    } catch (UIDetachedException left) {
      // The page is gone, and with it everybody who wanted to know.
      return;
    }
  }

  private void show(UI ui) {
    var percent = sample.percent();
    if (percent.isEmpty()) {
      ui.refreshCurrentRoute(true);
      return;
    }
    words.setText(getTranslation("data.sample.making", percent.getAsInt()));
    bar.setValue(Math.min(100, percent.getAsInt()));
  }
}
