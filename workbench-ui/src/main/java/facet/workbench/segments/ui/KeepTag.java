package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.workbench.catalogue.SaveResult;
import facet.workbench.catalogue.SaveSegment;
import facet.workbench.kit.Toast;
import facet.workbench.segments.DraftNode;
import facet.workbench.segments.Incomplete;
import java.util.List;

/// Keeps a condition or a group as a segment of its own that is used as a tag.
final class KeepTag {
  private final Component speaker;
  private final Supplies supplies;
  private final Runnable changed;

  /// @param speaker says what is asked and done
  /// @param changed called when there is another tag
  KeepTag(Component speaker, Supplies supplies, Runnable changed) {
    this.speaker = speaker;
    this.supplies = supplies;
    this.changed = changed;
  }

  void keep(DraftNode node, String dataset) {
    if (Incomplete.within(node)) {
      tell("segments.save-incomplete");
      return;
    }
    AskText.line(
            speaker.getTranslation("segments.tag.title"),
            speaker.getTranslation("segments.name"),
            node.marks().label().orElse(""),
            SaveSegment.LONGEST_NAME,
            name -> save(node.toNode(), dataset, name))
        .open();
  }

  private void save(Node node, String dataset, String name) {
    var where =
        node.condition() instanceof Condition.Group
            ? node
            : Node.of(new Condition.Group(Quantifier.ALL, List.of(node)));
    var document = SegmentJson.write(new Segment(dataset, name, where));
    var save = new SaveSegment(name, "", document, supplies.account());
    var segments = supplies.making().catalogue().segments();
    var result = segments.create(dataset, save);
    if (result instanceof SaveResult.Saved(var segment)) {
      segments.useAsTag(segment.id(), true);
      tell("segments.tag.kept", name);
      changed.run();
    } else if (result instanceof SaveResult.Refused refused) {
      SaveNotice.show(refused, speaker);
    }
  }

  private void tell(String key, Object... values) {
    Toast.tell(speaker.getTranslation(key, values));
  }
}
