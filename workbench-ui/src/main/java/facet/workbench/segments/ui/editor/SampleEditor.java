package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import facet.datasets.condition.Condition;
import java.math.BigDecimal;

/// A random share of all members.
final class SampleEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final BigDecimalField percent = new BigDecimalField();
  private final TextField salt = new TextField();

  SampleEditor(Condition.Sample start) {
    percent.setValue(start.percent());
    percent.setSuffixComponent(new Span("%"));
    percent.setValueChangeMode(ValueChangeMode.LAZY);
    percent.addClassName("ed-number");
    percent.setAriaLabel(getTranslation("segments.sample.percent"));
    salt.setValue(start.salt());
    salt.setValueChangeMode(ValueChangeMode.LAZY);
    salt.setHelperText(getTranslation("segments.sample.hint"));
    salt.setAriaLabel(getTranslation("segments.sample.salt"));
    salt.setWidthFull();
    percent.addValueChangeListener(_ -> changed());
    salt.addValueChangeListener(_ -> changed());
    part("segments.sample.percent", percent);
    part("segments.sample.salt", salt);
  }

  private void changed() {
    var share = percent.getValue();
    if (share != null && share.signum() >= 0 && share.compareTo(HUNDRED) <= 0) {
      tell(new Condition.Sample(share, salt.getValue()));
    }
  }

  @Override
  public void focusOn(String key) {
    percent.focus();
  }
}
