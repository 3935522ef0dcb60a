package facet.workbench.segments.ui.versions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import facet.datasets.Checked;
import facet.datasets.condition.Node;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.kit.Background;
import facet.workbench.kit.Failure;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Mishaps;
import facet.workbench.kit.Panel;
import facet.workbench.kit.Skeleton;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.overview.MemberDiff;
import facet.workbench.segments.ui.SegmentsNavigation;
import java.util.Locale;
import java.util.stream.Collectors;

/// Who stayed, joined and left by the change of rules; each of them opens as a segment.
final class MembersPart extends Panel {
  private static final long serialVersionUID = 1L;

  private final transient Workspace workspace;
  private final transient Pair pair;
  private final transient Node before;
  private final transient Node after;
  private final transient Background background = new Background(this);

  /// Which versions of which segment.
  record Pair(SavedSegment segment, int older, int newer) {}

  MembersPart(Workspace workspace, Pair pair, Node before, Node after) {
    super(I18NProvider.translate("versions.members", pair.older(), pair.newer()));
    this.workspace = workspace;
    this.pair = pair;
    this.before = before;
    this.after = after;
    setId("member-diff");
    content(Skeleton.lines(2));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    background.run(
        () -> MemberDiff.between(workspace, before, after), this::answered, this::failed);
  }

  private void answered(Checked<MemberDiff> answer) {
    switch (answer) {
      case Checked.Valid<MemberDiff>(var diff) -> show(diff);
      case Checked.Invalid<MemberDiff>(var problems) ->
          content(
              new Failure(
                  getTranslation(
                      "catalogue.uncounted",
                      problems.stream().map(Object::toString).collect(Collectors.joining("\n")))));
    }
  }

  private void failed(Exception problem) {
    var why =
        Mishaps.words("Versions of %s stay uncompared".formatted(pair.segment().id()), problem);
    content(new Failure(getTranslation("catalogue.count-failed", why)));
  }

  private void show(MemberDiff diff) {
    var formats = Formats.of(this);
    finding(
        getTranslation(
            "versions.members.finding",
            formats.count(diff.before()),
            formats.count(diff.after()),
            formats.date(workspace.asOf())));
    var parts = new Div();
    parts.addClassName("mparts");
    for (var part : MemberDiff.Part.values()) {
      parts.add(part(part, diff.of(part)));
    }
    content(parts, bar(diff));
  }

  private NativeButton part(MemberDiff.Part part, long members) {
    var key = part.name().toLowerCase(Locale.ROOT);
    var sign =
        switch (part) {
          case STAYED -> "";
          case JOINED -> "+";
          case LEFT -> "−";
        };
    var number = new Span((members == 0 ? "" : sign) + Formats.of(this).count(members));
    number.addClassNames("v", "n", key);
    var words = new Span(getTranslation("versions." + key));
    var open = Icon.OUT.draw();
    open.addClassName("s3");
    var button = new NativeButton();
    button.add(number, words, open);
    button.addClassName("mpart");
    button.setId("members-" + key);
    button.setEnabled(members > 0);
    button.getElement().setAttribute("title", getTranslation("versions.open"));
    button.addClickListener(_ -> open(part));
    return button;
  }

  private void open(MemberDiff.Part part) {
    var key = "versions.name." + part.name().toLowerCase(Locale.ROOT);
    SegmentsNavigation.openNew(
        MemberDiff.where(pair.segment().id(), pair.older(), pair.newer(), part),
        getTranslation(key, pair.segment().name(), pair.older(), pair.newer()));
  }

  private static Div bar(MemberDiff diff) {
    var bar = new Div();
    bar.addClassName("mb");
    bar.getElement().setAttribute("aria-hidden", "true");
    for (var part : MemberDiff.Part.values()) {
      if (diff.of(part) > 0) {
        var piece = new Span();
        piece.addClassName(part.name().toLowerCase(Locale.ROOT));
        piece.getStyle().set("flex", diff.of(part) + " 0 2px");
        bar.add(piece);
      }
    }
    return bar;
  }
}
