package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Formats;
import facet.workbench.segments.DatesMeant;
import java.util.Optional;

/// Says which days a relative date means, as of the date that is asked of.
final class DatesNote extends Span {
  private static final long serialVersionUID = 1L;

  DatesNote() {
    addClassNames("ed-dates", "t12", "s3", "n");
    getElement().setAttribute("data-testid", "dates-meant");
  }

  void show(Optional<DatesMeant> meant) {
    setVisible(meant.isPresent());
    setText(meant.map(this::words).orElse(""));
  }

  private String words(DatesMeant meant) {
    var formats = Formats.of(this);
    var first = meant.first().map(formats::date);
    var last = meant.last().map(formats::date);
    if (first.isPresent() && last.isPresent()) {
      return getTranslation("segments.dates.between", first.get(), last.get());
    }
    return last.map(date -> getTranslation("segments.dates.until", date))
        .or(() -> first.map(date -> getTranslation("segments.dates.from", date)))
        .orElse("");
  }
}
