package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import facet.datasets.condition.Condition;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The fields of one condition. Tells every change that makes a valid condition.
public abstract class ConditionEditor extends Div {
  private static final long serialVersionUID = 1L;

  private transient @Nullable Consumer<Condition> listener;

  ConditionEditor() {
    addClassName("ed");
  }

  /// The editor for a condition; kinds without one of their own are edited as JSON.
  public static ConditionEditor of(Condition condition, EditorData data) {
    return switch (condition) {
      case Condition.Attribute attribute when data.model().field(attribute.field()).isPresent() ->
          new AttributeEditor(attribute, data);
      case Condition.Anniversary yearly when data.model().field(yearly.field()).isPresent() ->
          new AttributeEditor(yearly, data);
      case Condition.Did did when data.model().event(did.event()).isPresent() ->
          new EventEditor(did, data);
      case Condition.DidNot didNot when data.model().event(didNot.event()).isPresent() ->
          new EventEditor(didNot, data);
      case Condition.Metric metric -> new NumberEditor(metric, data);
      case Condition.Score score -> new NumberEditor(score, data);
      case Condition.Rank rank -> new RankEditor(rank, data);
      case Condition.Compare compare -> new CompareEditor(compare, data);
      case Condition.Sequence sequence when known(sequence, data) ->
          new SequenceEditor(sequence, data);
      case Condition.Predicate predicate -> new PredicateEditor(predicate, data);
      case Condition.InClass in when known(in.classification(), data) -> new ClassEditor(in, data);
      case Condition.Moved moved when known(moved.classification(), data) ->
          new MovedEditor(moved, data);
      case Condition.SegmentRef(var id, var _) ->
          new PickEditor(
              id,
              data.saved().segments(),
              data.names()::segment,
              picked -> new Condition.SegmentRef(picked, OptionalInt.empty()));
      case Condition.MemberList list -> new ListEditor(list, data);
      case Condition.Sample sample -> new SampleEditor(sample);
      case Condition other -> new JsonEditor(other);
    };
  }

  private static boolean known(String classification, EditorData data) {
    return Classes.of(classification, data, Locale.ROOT).known();
  }

  private static boolean known(Condition.Sequence sequence, EditorData data) {
    return !sequence.steps().isEmpty()
        && sequence.steps().stream().allMatch(step -> data.model().event(step.event()).isPresent());
  }

  public void onChange(Consumer<Condition> value) {
    listener = value;
  }

  /// Puts the focus on the field of a value.
  public abstract void focusOn(String key);

  final void tell(Condition condition) {
    if (listener != null) {
      listener.accept(condition);
    }
  }

  final void head(String words) {
    var head = new Span(words);
    head.addClassName("ed-head");
    add(head);
  }

  final void part(String labelKey, Component... fields) {
    var part = new Div();
    part.addClassName("ed-part");
    var label = new NativeLabel(getTranslation(labelKey));
    label.addClassNames("t12", "s3");
    part.add(label);
    part.add(fields);
    add(part);
  }
}
