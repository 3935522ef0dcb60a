package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.catalogue.SegmentSize;
import facet.workbench.catalogue.SizeCourse;
import facet.workbench.kit.Action;
import facet.workbench.kit.Chip;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Menu;
import facet.workbench.kit.Note;
import facet.workbench.kit.Sparkline;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.overview.SegmentLine;
import facet.workbench.segments.ui.Ago;
import facet.workbench.segments.ui.SegmentsNavigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the selected segment is: its sentence, its size and how that moved, what is said of it, who
/// needs it, what became of it so far, and what can be done with it.
final class SegmentPreview extends Aside {
  private static final long serialVersionUID = 1L;

  private final transient Ago ago;
  private final transient Catalogue catalogue;
  private final transient SegmentActs acts;
  private final transient Workspace workspace;
  private Section size = new Section();
  private @Nullable ThreadPart thread;
  private String shown = "";

  SegmentPreview(Ago ago, Catalogue catalogue, SegmentActs acts, Workspace workspace) {
    this.workspace = workspace;
    this.ago = ago;
    this.catalogue = catalogue;
    this.acts = acts;
    addClassNames("info", "det");
  }

  void none() {
    removeAll();
    shown = "";
  }

  /// Shows another size of the same segment and leaves the rest alone, so that nothing moves from
  /// under the mouse.
  void sized(SegmentLine line) {
    var fresh = size(line);
    replace(size, fresh);
    size = fresh;
  }

  boolean shows(SegmentLine line) {
    return shown.equals(line.id());
  }

  /// Shows a segment; of the same one as before, what is being written about it stays under the
  /// hand.
  void show(SegmentLine line) {
    var written = thread(line);
    getChildren().filter(part -> part != written).toList().forEach(this::remove);
    size = size(line);
    var above = new ArrayList<Component>(List.of(title(line), size));
    if (line.segment().currentVersion() > 1) {
      above.add(new VersionsPart(line, catalogue.segments(), workspace));
    }
    for (int i = 0; i < above.size(); i++) {
      addComponentAtIndex(i, above.get(i));
    }
    add(uses(line), new HistoryPart(line, catalogue, ago));
  }

  private ThreadPart thread(SegmentLine line) {
    var kept = thread;
    if (kept != null && shows(line)) {
      kept.show(line);
      return kept;
    }
    var fresh = new ThreadPart(line, catalogue, acts, ago);
    removeAll();
    add(fresh);
    thread = fresh;
    shown = line.id();
    return fresh;
  }

  private Section title(SegmentLine line) {
    var name = new H2(line.segment().name());
    name.addClassName("grow");
    var status = new Span(getTranslation("catalogue.status." + line.status()));
    status.addClassNames("chip", line.status());
    var row = new Div(name, status);
    row.addClassNames("row", "top-row");
    if (line.segment().tag()) {
      var tag = Chip.plain(getTranslation("catalogue.is-tag"));
      tag.setId("is-tag");
      tag.addComponentAsFirst(Icon.TAG.draw());
      row.add(tag);
    }
    if (acts.mayEdit()) {
      row.add(more(line));
    }
    var words = new Paragraph(line.words().shown());
    words.addClassName("says");
    var section = new Section(row, words, description(line), labels(line));
    catalogue
        .segments()
        .approved(line.id())
        .flatMap(version -> catalogue.segments().approval(line.id(), version.version()))
        .ifPresent(approval -> {
          var when = ago.of(approval.changedAt(), this);
          var by =
              new Paragraph(
                  getTranslation(
                      "catalogue.approved-by", approval.version(), approval.changedBy(), when));
          by.addClassNames("t12", "s3");
          by.setId("approved-by");
          section.add(by);
        });
    section.add(actions(line));
    return section;
  }

  private Component description(SegmentLine line) {
    if (acts.mayEdit()) {
      return new DescriptionPart(line, acts);
    }
    var words = line.segment().description();
    var text = new Paragraph(words);
    text.addClassNames("t12", "s2");
    text.setVisible(!words.isEmpty());
    return text;
  }

  private Component labels(SegmentLine line) {
    var row = new Div();
    row.addClassName("labels");
    if (!line.segment().folder().isEmpty()) {
      var folder = new Span(line.segment().folder().replace("/", " / "));
      folder.addClassNames("t12", "s3", "row", "in-folder");
      folder.addComponentAsFirst(Icon.FOLDER.draw());
      row.add(folder);
    }
    for (var label : line.labels()) {
      var chip = new Span(label);
      chip.addClassNames("chip", "plain");
      if (acts.mayEdit()) {
        var off = new NativeButton("", _ -> acts.unlabel(line, label));
        off.add(Icon.X.draw());
        off.getElement()
            .setAttribute("aria-label", getTranslation("catalogue.label.remove", label))
            .setAttribute("title", getTranslation("catalogue.label.remove", label));
        chip.add(off);
      }
      row.add(chip);
    }
    if (acts.mayEdit()) {
      var add =
          new NativeButton(getTranslation("catalogue.label.add"), _ -> acts.label(Set.of(line)));
      add.addClassNames("chip", "plain", "adds");
      add.addComponentAsFirst(Icon.PLUS.draw());
      add.setId("add-label");
      row.add(add);
    }
    return row;
  }

  private Component actions(SegmentLine line) {
    var open =
        Action.plain(getTranslation("catalogue.open"), () -> SegmentsNavigation.open(line.id()))
            .small();
    var row = new Div(open);
    row.addClassNames("row", "does");
    acts.steps(line.segment()).forEach(step -> row.add(step.small()));
    return row;
  }

  private Component more(SegmentLine line) {
    var more = Action.icon(Icon.MORE, getTranslation("catalogue.more"), () -> {});
    more.setId("more");
    var menu = new Menu(more);
    menu.addItem(getTranslation("catalogue.move.to"), _ -> acts.move(Set.of(line)));
    menu.addItem(getTranslation("catalogue.alert.menu"), _ -> acts.bound(line));
    boolean tag = line.segment().tag();
    menu.addItem(
        getTranslation(tag ? "catalogue.not-as-tag" : "catalogue.as-tag"),
        _ -> acts.useAsTag(line, !tag));
    menu.addItem(getTranslation("catalogue.archive"), _ -> acts.archive(Set.of(line)))
        .setVisible(acts.mayArchive(line));
    menu.addItem(getTranslation("catalogue.delete"), _ -> acts.delete(line))
        .setVisible(acts.mayDelete(line));
    return more;
  }

  private Section size(SegmentLine line) {
    var formats = Formats.of(this);
    var members = line.size().map(SegmentSize::members);
    var number = new Span(members.map(formats::count).orElse(Formats.MISSING));
    number.addClassNames("v", "n");
    var unit = getTranslation("catalogue.members.unit", members.orElse(0L));
    var facts = new Div(new Div(number, new Span(unit)));
    facts.addClassName("trio");
    line.lastMove()
        .ifPresent(move -> {
          var words = new MoveWords(this);
          var change = new Span(words.difference(move));
          change.addClassNames("v", "n");
          var moved = new Div(change, new Span(words.since(move)));
          moved.getElement().setAttribute("title", words.tip(move));
          facts.add(moved);
        });
    if (line.course().line().length > 1) {
      facts.add(
          new Sparkline(
              line.course().line(),
              getTranslation("catalogue.course.words", line.course().line().length)));
    }
    var section = new Section(facts, freshness(line));
    line.size()
        .map(SegmentSize::problem)
        .ifPresent(
            problem -> section.add(Note.bad(getTranslation("catalogue.uncounted", problem))));
    line.alerts().forEach(move -> section.add(alert(line, move)));
    return section;
  }

  private Component freshness(SegmentLine line) {
    var formats = Formats.of(this);
    var words =
        line.size()
            .map(size ->
                getTranslation(
                    "catalogue.fresh",
                    ago.of(size.countedAt(), this),
                    formats.date(size.asOf()),
                    size.dataVersion()))
            .orElse(getTranslation("catalogue.never-counted"));
    var text = new Paragraph(words);
    text.addClassNames("t12", "s3");
    text.setId("freshness");
    return text;
  }

  private Component alert(SegmentLine line, SizeCourse.Move move) {
    var formats = Formats.of(this);
    var note =
        Note.warn(
            getTranslation(
                "catalogue.alert.moved",
                new MoveWords(this).share(move),
                formats.count(MoveWords.members(move.before())),
                formats.count(MoveWords.members(move.after())),
                formats.date(move.after().asOf()),
                line.bound().orElse(0)));
    if (acts.mayEdit()) {
      note.add(Action.plain(getTranslation("catalogue.alert.seen"), () -> acts.seen(line)).small());
    }
    note.addClassName("alert");
    return note;
  }

  private Section uses(SegmentLine line) {
    var count = new Span(String.valueOf(line.uses().size()));
    count.addClassNames("t12", "s3");
    var section = new Section(new Header(new H2(getTranslation("catalogue.uses")), count));
    line.uses().forEach(use -> section.add(SegmentActs.use(this, use)));
    var words = new Paragraph(getTranslation(acts.deletionKey(line)));
    words.addClassNames("t12", "s3");
    section.add(words);
    return section;
  }
}
