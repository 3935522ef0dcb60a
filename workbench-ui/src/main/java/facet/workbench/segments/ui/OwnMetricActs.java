package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import facet.datasets.Problem;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.model.Labels;
import facet.datasets.model.Metric;
import facet.workbench.kit.Action;
import facet.workbench.kit.Toast;
import facet.workbench.metrics.KeepMetrics;
import facet.workbench.metrics.MetricAnswer;
import facet.workbench.metrics.MetricDeletion;
import facet.workbench.metrics.MetricUse;
import facet.workbench.metrics.NamedMetrics;
import facet.workbench.problems.ProblemWords;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.sentence.ConditionSentence;
import facet.workbench.segments.ui.editor.EditorData;
import facet.workbench.segments.ui.metrics.MetricDialog;
import facet.workbench.segments.ui.metrics.MetricWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Making, changing and deleting metrics from the builder; each asks what it has to ask, does it
/// and says so.
final class OwnMetricActs {
  private final Component speaker;
  private final Supplies supplies;
  private final Supplier<Node> draft;
  private final Runnable changed;

  /// @param speaker says what is asked and done
  /// @param draft what is built on the page
  /// @param changed called when the metrics are others
  OwnMetricActs(Component speaker, Supplies supplies, Supplier<Node> draft, Runnable changed) {
    this.speaker = speaker;
    this.supplies = supplies;
    this.draft = draft;
    this.changed = changed;
  }

  void create(Workspace workspace) {
    ask(Optional.empty(), workspace);
  }

  void change(String id, Workspace workspace) {
    workspace.model().metric(id).ifPresent(metric -> ask(Optional.of(metric), workspace));
  }

  /// Keeps what a condition measures.
  void keep(Condition.Did did, Workspace workspace) {
    var none = Labels.same("");
    var unit =
        did.measure().field().flatMap(workspace.model()::field).flatMap(ref -> ref.field().unit());
    ask(
        Optional.of(
            new Metric.OfEvents(
                "", none, none, "", unit, did.event(), did.where(), did.measure(), did.window())),
        workspace);
  }

  /// Deletes it, offering to undo that; or tells what counts on it, the draft on the page first.
  void delete(String id, Workspace workspace) {
    workspace
        .model()
        .metric(id)
        .ifPresent(metric -> {
          var name = metric.labels().in(locale());
          if (NamedMetrics.in(draft.get(), workspace.model()).contains(id)) {
            refuse(name, List.of(say("metrics.use.draft")));
          } else {
            delete(id, name, dataset(workspace));
          }
        });
  }

  private void delete(String id, String name, String dataset) {
    switch (metrics().delete(dataset, id, supplies.account())) {
      case MetricDeletion.Deleted _ -> {
        changed.run();
        Toast.deleted(say("metrics.deleted", name), () -> bringBack(id, name, dataset));
      }
      case MetricDeletion.Used(var _, var by) -> refuse(name, by.stream().map(this::name).toList());
      case MetricDeletion.NotFound _ -> changed.run();
    }
  }

  private void bringBack(String id, String name, String dataset) {
    switch (metrics().bringBack(dataset, id)) {
      case MetricAnswer.Done _ -> {
        Toast.tell(say("metrics.back", name));
        if (speaker.isAttached()) {
          changed.run();
        }
      }
      case MetricAnswer.NameTaken _ -> Toast.tell(say("metrics.back.name-taken", name));
      case MetricAnswer.Refused(var problems) ->
          Toast.tell(say("metrics.back.refused", name, words(problems)));
      case MetricAnswer.NotFound _, MetricAnswer.BadName _, MetricAnswer.Used _ -> changed.run();
    }
  }

  private void ask(Optional<Metric> start, Workspace workspace) {
    var locale = locale();
    var names = workspace.vocabulary().names(locale);
    var data =
        new EditorData(
            workspace.model(),
            names,
            new EditorData.Saved(List.of(), List.of(), List.of()),
            new EditorAnswers(
                workspace, workspace.values(), supplies.lists(), supplies.account(), _ -> {}));
    var sentences = new ConditionSentence(workspace.model(), names, locale);
    new MetricDialog(
            start,
            data,
            new MetricWords(workspace.model(), sentences, locale, speaker),
            metric -> save(metric, workspace))
        .open();
  }

  /// Why it was not kept; empty when it was.
  private Optional<String> save(Metric metric, Workspace workspace) {
    var answer =
        metric.id().isEmpty()
            ? metrics().create(dataset(workspace), metric, supplies.account())
            : metrics().change(dataset(workspace), metric.id(), metric, supplies.account());
    return switch (answer) {
      case MetricAnswer.Done _ -> {
        var locale = locale();
        Toast.tell(say("metrics.kept", metric.labels().in(locale)));
        changed.run();
        yield Optional.empty();
      }
      case MetricAnswer.NameTaken(var name) -> Optional.of(say("metrics.name-taken", name));
      case MetricAnswer.BadName _ -> Optional.of(say("metrics.name-needed"));
      case MetricAnswer.Refused(var problems) -> Optional.of(words(problems));
      case MetricAnswer.Used(var _, var by) ->
          Optional.of(
              say("metrics.used", by.stream().map(this::name).collect(Collectors.joining(", "))));
      case MetricAnswer.NotFound _ -> Optional.of(say("metrics.gone"));
    };
  }

  private static String words(List<Problem> problems) {
    return problems.stream().map(ProblemWords.in(locale())::of).collect(Collectors.joining(" "));
  }

  private void refuse(String name, List<String> by) {
    var dialog = new Dialog();
    dialog.setHeaderTitle(say("metrics.needed", name));
    dialog.getElement().setAttribute("data-testid", "metric-used");
    var list = new UnorderedList();
    by.forEach(use -> list.add(new ListItem(use)));
    dialog.add(new Paragraph(say("metrics.needed.words")), list);
    dialog.getFooter().add(Action.primary(say("segments.done"), dialog::close));
    dialog.open();
  }

  private String name(MetricUse use) {
    return switch (use) {
      case MetricUse.BySegment(var _, var name, var version) ->
          say("metrics.use.segment", name, version);
      case MetricUse.ByMetric(var _, var labels) -> say("metrics.use.metric", labels.in(locale()));
    };
  }

  private KeepMetrics metrics() {
    return supplies.making().metrics();
  }

  private static String dataset(Workspace workspace) {
    return workspace.model().dataset();
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }

  private String say(String key, Object... values) {
    return speaker.getTranslation(key, values);
  }
}
