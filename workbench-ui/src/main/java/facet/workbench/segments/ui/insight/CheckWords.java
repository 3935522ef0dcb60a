package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import facet.query.logic.Finding;
import facet.workbench.segments.DraftNode;
import facet.workbench.segments.SegmentDraft;
import facet.workbench.segments.insight.Check;
import java.util.Locale;
import java.util.regex.Pattern;

/// A finding about the logic as people read it.
final class CheckWords {
  private static final Pattern END = Pattern.compile("[.。]$");

  private final Component speaker;
  private final Desk desk;

  CheckWords(Component speaker, Desk desk) {
    this.speaker = speaker;
    this.desk = desk;
  }

  String severity(Check check) {
    return speaker.getTranslation("insight.check." + key(check.severity()));
  }

  /// One sentence; it stands on the canvas too.
  String says(Check check) {
    var code = "insight.check." + key(check.code());
    return check
        .missing()
        .map(missing ->
            missing.members().isPresent()
                ? speaker.getTranslation(
                    code,
                    desk.terms().name(missing.field()),
                    desk.terms().formats().count(missing.members().getAsLong()))
                : speaker.getTranslation(code + ".unknown", desk.terms().name(missing.field())))
        .orElseGet(() -> speaker.getTranslation(code));
  }

  /// What a node is called: a group's name, a condition's sentence.
  String node(SegmentDraft draft, String id) {
    return draft
        .find(id)
        .map(node ->
            switch (node) {
              case DraftNode.Leaf leaf ->
                  SentenceText.text(
                      desk.sentences().of(leaf.condition()).parts(),
                      desk.terms().locale().getLanguage().equals("zh"));
              case DraftNode.Branch group ->
                  group
                      .marks()
                      .label()
                      .orElseGet(() ->
                          group == draft.root()
                              ? desk.sentences().root()
                              : desk.sentences().group(group.quantifier()));
            })
        .orElse("");
  }

  /// What a fix does: a verb, what with, and whether the members stay the same.
  String fix(SegmentDraft draft, Check check, Check.OneClick fix) {
    if (check.code() == Finding.Code.GROUP_OF_ONE || check.code() == Finding.Code.NESTED_GROUP) {
      return speaker.getTranslation("insight.fix.dissolve");
    }
    return fix.instead()
        .map(instead -> desk.sentences().words(instead))
        .map(words -> END.matcher(words).replaceFirst(""))
        .map(words -> speaker.getTranslation("insight.fix.replace", words))
        .orElseGet(() -> speaker.getTranslation("insight.fix.remove", node(draft, fix.node())));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
