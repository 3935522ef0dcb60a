package facet.workbench.segments.ui.versions;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.catalogue.StatusChange;
import facet.workbench.kit.Action;
import facet.workbench.segments.overview.Said;
import facet.workbench.segments.ui.Ago;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// Every version, latest first: who saved it when, how far it came, what was said. Two of them are
/// chosen, an older and a newer one.
final class VersionList extends Aside {
  private static final long serialVersionUID = 1L;

  private final transient Facts facts;
  private final int older;
  private final int newer;
  private final transient Compare compare;
  private transient IntConsumer restore = _ -> {};

  /// Asks for another pair.
  @FunctionalInterface
  interface Compare {
    void of(int older, int newer);
  }

  /// What is known of them.
  record Facts(Catalogue catalogue, SavedSegment segment, List<SegmentVersion> versions, Ago ago) {}

  VersionList(Facts facts, int older, int newer, Compare compare, boolean restorable) {
    this.facts = facts;
    this.older = older;
    this.newer = newer;
    this.compare = compare;
    addClassName("vlist");
    add(new H2(getTranslation("versions.all", facts.versions().size())));
    var changes = facts.catalogue().segments().changes(facts.segment().id());
    for (var version : facts.versions()) {
      add(entry(version, changes, restorable));
    }
  }

  void onRestore(IntConsumer listener) {
    restore = listener;
  }

  private Div entry(SegmentVersion version, List<StatusChange> changes, boolean restorable) {
    int number = version.version();
    var name = new Span("v" + number);
    name.addClassNames("m", "n");
    var who = new Span(version.author() + ", " + facts.ago().of(version.createdAt(), this));
    who.addClassNames("t12", "s3", "grow", "cut");
    var head = new Div(name, who);
    head.addClassName("row");
    changes.stream()
        .filter(change -> change.version() == number)
        .findFirst()
        .ifPresent(change -> {
          var status = change.status().name().toLowerCase(Locale.ROOT);
          var chip = new Span(getTranslation("catalogue.status." + status));
          chip.addClassNames("chip", "bare", status);
          head.add(chip);
        });
    var entry = new Div(head);
    entry.addClassName("ventry");
    if (number == older || number == newer) {
      entry.addClassName("chosen");
    }
    if (version.restores() != null) {
      entry.add(small(getTranslation("versions.restores", version.restores())));
    }
    Said.of(facts.catalogue(), facts.segment().id(), number)
        .forEach(said -> entry.add(small(said.author() + ": " + said.text())));
    entry.add(choose(number, restorable));
    return entry;
  }

  private Div choose(int number, boolean restorable) {
    var row = new Div();
    row.addClassNames("row", "vchoose");
    Stream.of(
            side(
                "versions.older", number == older, number < newer, () -> compare.of(number, newer)),
            side(
                "versions.newer", number == newer, number > older, () -> compare.of(older, number)))
        .forEach(row::add);
    if (restorable && number != facts.segment().currentVersion()) {
      var again =
          Action.quiet(getTranslation("versions.restore"), () -> restore.accept(number)).small();
      again.setId("restore-" + number);
      row.add(again);
    }
    return row;
  }

  private NativeButton side(String key, boolean on, boolean possible, Runnable choose) {
    var button = new NativeButton(getTranslation(key), _ -> choose.run());
    button.addClassNames("chip", "plain");
    button.getElement().setAttribute("aria-pressed", String.valueOf(on));
    button.setEnabled(on || possible);
    return button;
  }

  private static Div small(String words) {
    var line = new Div(words);
    line.addClassNames("t12", "s2", "words");
    return line;
  }
}
