package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.catalogue.DeleteSegment;
import facet.workbench.catalogue.Discussion;
import facet.workbench.catalogue.Folders;
import facet.workbench.catalogue.SaveResult;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentLabels;
import facet.workbench.catalogue.SegmentUse;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Toast;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Permission;
import facet.workbench.segments.overview.SegmentLine;
import facet.workbench.segments.ui.AskText;
import facet.workbench.segments.ui.SaveNotice;
import facet.workbench.segments.ui.StatusSteps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What can be done with segments from the list; each asks what it has to ask, does it and says so.
final class SegmentActs {
  private final Component speaker;
  private final Catalogue catalogue;
  private final CurrentUser user;
  private final StatusSteps steps;
  private final Runnable changed;
  private final Runnable described;

  /// @param speaker says what is asked and done
  /// @param changed called after every change but that of a description
  /// @param described called after that
  SegmentActs(
      Component speaker,
      Catalogue catalogue,
      CurrentUser user,
      Runnable changed,
      Runnable described) {
    this.speaker = speaker;
    this.catalogue = catalogue;
    this.user = user;
    this.steps = new StatusSteps(catalogue.segments(), user);
    this.changed = changed;
    this.described = described;
  }

  boolean mayEdit() {
    return user.may(Permission.EDIT_SEGMENTS);
  }

  boolean mayArchive(SegmentLine line) {
    return steps.mayArchive(line.segment());
  }

  boolean mayDelete(SegmentLine line) {
    return mayArchive(line) || line.isArchived() && mayEdit();
  }

  /// Key of the words for what stands in the way of its deletion, and who could take it away.
  String deletionKey(SegmentLine line) {
    return "catalogue.uses." + deletion(line);
  }

  private String deletion(SegmentLine line) {
    var used = line.uses().isEmpty() ? "none" : "some";
    if (!mayEdit() || line.isArchived()) {
      return used;
    }
    if (!mayArchive(line)) {
      return used + ".manager";
    }
    return line.uses().isEmpty() ? used : "some.archive";
  }

  List<Action> steps(SavedSegment segment) {
    return steps.of(segment, speaker, changed);
  }

  /// Deletes it, offering to undo that; or tells who needs it.
  void delete(SegmentLine line) {
    switch (catalogue.deletion().delete(line.id(), user.name())) {
      case DeleteSegment.Answer.Deleted(var segment) -> {
        changed.run();
        Toast.deleted(say("catalogue.deleted", segment.name()), () -> bringBack(segment));
      }
      case DeleteSegment.Answer.Used(var segment, var by) -> refuse(segment, by);
      case DeleteSegment.Answer.NotFound _ -> changed.run();
    }
  }

  private void bringBack(SavedSegment segment) {
    if (catalogue.deletion().bringBack(segment.id()) instanceof SaveResult.Refused refused) {
      SaveNotice.show(refused, speaker);
    }
    changed.run();
  }

  private void refuse(SavedSegment segment, List<SegmentUse> by) {
    var dialog = new Dialog();
    dialog.setHeaderTitle(say("catalogue.delete.refused", segment.name()));
    dialog.setWidth("420px");
    dialog.add(new Paragraph(say("catalogue.delete.refused.why", by.size())));
    var list = new Div();
    list.setId("needed-by");
    by.forEach(use -> list.add(use(speaker, use)));
    list.getElement()
        .addEventListener("click", _ -> dialog.close())
        .setFilter("event.target.closest('a')");
    dialog.add(list);
    dialog.getFooter().add(Action.plain(say("catalogue.close"), dialog::close));
    dialog.open();
  }

  /// One who needs a segment, as a link to it.
  static Component use(Component speaker, SegmentUse use) {
    var icon =
        switch (use) {
          case SegmentUse.BySegment _ -> Icon.SEGMENTS;
          case SegmentUse.ByPublication _ -> Icon.SEND;
        };
    var address =
        switch (use) {
          case SegmentUse.BySegment by -> "segments/" + by.id();
          case SegmentUse.ByPublication by -> "publish/" + by.id();
        };
    var what =
        switch (use) {
          case SegmentUse.BySegment by ->
              speaker.getTranslation("catalogue.use.segment", by.version());
          case SegmentUse.ByPublication _ -> speaker.getTranslation("catalogue.use.publication");
        };
    var link = new Anchor(address, use.name());
    link.addClassNames("grow", "cut");
    link.getElement().setAttribute("router-link", true).setAttribute("title", use.name());
    var words = new Span(what);
    words.addClassNames("t12", "s3");
    var drawn = icon.draw();
    drawn.addClassName("s3");
    var row = new Div(drawn, link, words);
    row.addClassName("use");
    return row;
  }

  void archive(Collection<SegmentLine> lines) {
    lines.stream()
        .filter(this::mayArchive)
        .toList()
        .forEach(line -> steps.archive(line.segment(), speaker, () -> {}));
    changed.run();
  }

  /// Asks for a folder and puts them there.
  void move(Collection<SegmentLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var dataset = lines.iterator().next().segment().dataset();
    pickFolder(
        dataset,
        say("catalogue.move.title", lines.size()),
        "",
        folder -> put(lines.stream().map(SegmentLine::id).toList(), dataset, folder));
  }

  void put(Collection<String> ids, String dataset, String folder) {
    catalogue.folders().put(dataset, ids, folder);
    changed.run();
  }

  /// Asks for a folder.
  ///
  /// @param without a folder that can't be chosen, with all below it; none when empty
  void pickFolder(
      String dataset, String title, String without, java.util.function.Consumer<String> picked) {
    var dialog = new Dialog();
    dialog.setHeaderTitle(title);
    dialog.setWidth("380px");
    var choices = new ArrayList<String>();
    choices.add("");
    catalogue.folders().list(dataset).stream()
        .filter(path -> without.isEmpty() || !Folders.holds(without, path))
        .forEach(choices::add);
    var field = new Select<String>();
    field.setLabel(say("catalogue.folder"));
    field.setItems(choices);
    field.setItemLabelGenerator(
        path -> path.isEmpty() ? say("catalogue.folder.top") : path.replace("/", " / "));
    field.setValue("");
    field.setWidthFull();
    dialog.add(field);
    var take =
        Action.primary(
            say("catalogue.move"),
            () -> {
              dialog.close();
              picked.accept(field.getValue());
            });
    dialog.getFooter().add(Action.quiet(say("segments.cancel"), dialog::close), take);
    dialog.open();
  }

  void label(Collection<SegmentLine> lines) {
    AskText.line(
            say("catalogue.label.add"),
            say("catalogue.label"),
            "",
            SegmentLabels.LONGEST,
            word -> {
              catalogue.labels().add(lines.stream().map(SegmentLine::id).toList(), word);
              changed.run();
            })
        .open();
  }

  void unlabel(SegmentLine line, String label) {
    catalogue.labels().remove(List.of(line.id()), label);
    changed.run();
  }

  void useAsTag(SegmentLine line, boolean asTag) {
    catalogue.segments().useAsTag(line.id(), asTag);
    changed.run();
  }

  /// Says what it is for.
  ///
  /// @param seen what was said before
  /// @return what somebody else said meanwhile, which stays; empty when there is no such thing
  Optional<String> describe(SegmentLine line, String seen, String words) {
    if (catalogue.segments().describe(line.id(), seen, words)) {
      described.run();
      return Optional.empty();
    }
    var now = catalogue.segments().find(line.id());
    if (now.isEmpty()) {
      changed.run();
    }
    return now.map(SavedSegment::description);
  }

  void comment(SegmentLine line, String words) {
    if (!words.isBlank()) {
      var cut = words.strip();
      catalogue
          .discussion()
          .say(
              line.id(),
              line.segment().currentVersion(),
              user.name(),
              cut.substring(0, Math.min(cut.length(), Discussion.LONGEST)));
      changed.run();
    }
  }

  void seen(SegmentLine line) {
    catalogue.sizes().seen(line.id());
    changed.run();
  }

  /// Asks beyond which move the size is told of.
  void bound(SegmentLine line) {
    var dialog = new Dialog();
    dialog.setHeaderTitle(say("catalogue.alert.title"));
    dialog.setWidth("380px");
    var field = new IntegerField(say("catalogue.alert.percent"));
    field.setId("alert-percent");
    field.setMin(1);
    field.setMax(1000);
    field.setSuffixComponent(new Span("%"));
    line.bound().ifPresent(field::setValue);
    field.setHelperText(say("catalogue.alert.help"));
    field.setWidthFull();
    dialog.add(field);
    var take =
        Action.primary(
            say("catalogue.alert.take"),
            () -> {
              var value = field.getValue();
              if (value != null && !field.isInvalid()) {
                bound(line, OptionalInt.of(value), dialog);
              }
            });
    var none =
        Action.quiet(say("catalogue.alert.none"), () -> bound(line, OptionalInt.empty(), dialog));
    none.setVisible(line.bound().isPresent());
    dialog.getFooter().add(none, Action.quiet(say("segments.cancel"), dialog::close), take);
    dialog.open();
  }

  private void bound(SegmentLine line, OptionalInt percent, Dialog dialog) {
    catalogue.sizes().alertBeyond(line.id(), percent);
    dialog.close();
    changed.run();
  }

  private String say(String key, Object... values) {
    return speaker.getTranslation(key, values);
  }
}
