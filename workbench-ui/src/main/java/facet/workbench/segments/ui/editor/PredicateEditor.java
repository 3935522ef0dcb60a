package facet.workbench.segments.ui.editor;

import facet.datasets.Checked;
import facet.datasets.Problem;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.model.FieldRef;
import facet.query.binding.predicate.PredicateReader;
import facet.query.binding.predicate.Terms;
import facet.workbench.segments.sentence.FieldNames;
import java.util.ArrayList;
import java.util.List;

/// A condition typed in business terms of either language. What can't be read is told where it
/// stands.
final class PredicateEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;

  private final TypedPredicate text;
  private final transient PredicateReader reader;

  PredicateEditor(Condition.Predicate start, EditorData data) {
    var terms = Terms.ofMember(data.model());
    reader = new PredicateReader(terms);
    text = new TypedPredicate(start.text(), completions(data, terms));
    text.onTyped(this::typed);
    head(getTranslation("segments.typed.title"));
    add(text);
    addClassName("ed-wide");
    if (!start.text().isBlank()) {
      tellMistakes(start.text());
    }
  }

  private List<TypedPredicate.Completion> completions(EditorData data, Terms terms) {
    var model = data.model();
    var fields =
        EventFields.of(model, model.member()).stream().map(ref -> completion(ref, terms)).toList();
    var metrics =
        model.metrics().values().stream()
            .map(metric ->
                TypedPredicate.Completion.of(
                    metric.labels(), metric.id(), getLocale(), metric.id(), terms))
            .toList();
    var all = new ArrayList<>(fields);
    all.addAll(metrics);
    return all;
  }

  private TypedPredicate.Completion completion(FieldRef ref, Terms terms) {
    var labels = FieldNames.of(ref);
    return TypedPredicate.Completion.of(labels, ref.path(), getLocale(), ref.path(), terms);
  }

  private void typed(String value) {
    tellMistakes(value);
    tell(new Condition.Predicate(value));
  }

  private void tellMistakes(String value) {
    text.mistakes(
        switch (reader.read(value)) {
          case Checked.Valid<Node> _ -> List.<Problem>of();
          case Checked.Invalid<Node>(var problems) -> value.isBlank() ? List.of() : problems;
        });
  }

  @Override
  public void focusOn(String key) {
    text.focus();
  }
}
