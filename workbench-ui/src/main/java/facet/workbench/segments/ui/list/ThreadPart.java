package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.catalogue.Discussion;
import facet.workbench.kit.Action;
import facet.workbench.segments.overview.Said;
import facet.workbench.segments.overview.SegmentLine;
import facet.workbench.segments.ui.Ago;

/// What is said of the latest version, with the steps that were taken for a reason.
final class ThreadPart extends Section {
  private static final long serialVersionUID = 1L;

  private final transient Catalogue catalogue;
  private final transient SegmentActs acts;
  private final transient Ago ago;
  private final H2 title = new H2();
  private final Div thread = new Div();
  private final TextArea field = new TextArea();
  private transient SegmentLine line;

  ThreadPart(SegmentLine line, Catalogue catalogue, SegmentActs acts, Ago ago) {
    this.line = line;
    this.catalogue = catalogue;
    this.acts = acts;
    this.ago = ago;
    setId("thread");
    add(new Header(title), thread);
    if (acts.mayEdit()) {
      add(writing());
    }
    show(line);
  }

  /// Shows what is said of the segment by now; what somebody writes at stays as it is.
  void show(SegmentLine now) {
    line = now;
    int version = line.segment().currentVersion();
    title.setText(getTranslation("catalogue.thread", version));
    thread.removeAll();
    for (var said : Said.of(catalogue, line.id(), version)) {
      thread.add(new SaidLine(said, ago));
    }
  }

  private Div writing() {
    field.setId("comment");
    field.setValueChangeMode(ValueChangeMode.EAGER);
    field.setPlaceholder(getTranslation("catalogue.comment.write"));
    field.setAriaLabel(getTranslation("catalogue.comment.write"));
    field.setMaxLength(Discussion.LONGEST);
    field.addClassName("grow");
    var say = Action.plain(getTranslation("catalogue.comment.say"), this::say).small();
    say.setId("say");
    var row = new Div(field, say);
    row.addClassNames("row", "sayrow");
    return row;
  }

  private void say() {
    var words = field.getValue();
    field.clear();
    acts.comment(line, words);
  }

  /// One thing said.
  private static final class SaidLine extends Div {
    private static final long serialVersionUID = 1L;

    SaidLine(Said said, Ago ago) {
      addClassName("said");
      var who = new Span(said.author());
      who.addClassName("m");
      var what =
          new Span(said.step().isEmpty() ? "" : getTranslation("catalogue.said." + said.step()));
      what.addClassName("s3");
      var when = new Span(ago.of(said.at(), this));
      when.addClassNames("s3", "t12");
      var head = new Div(who, what, new Span(), when);
      head.addClassNames("row", "t12");
      head.getComponentAt(2).getElement().getClassList().add("grow");
      var words = new Div(said.text());
      words.addClassName("words");
      add(head, words);
    }
  }
}
