package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Formats;
import facet.workbench.segments.insight.Shared;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Who is in exactly which segments: a row of dots each, with a bar and the number of members
/// (after UpSet, Lex et al. 2014). A column is a segment, by its letter.
final class UpSetPart extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Shared shared;
  private final transient List<String> names;
  private final transient Formats formats;

  /// @param names of the compared, in their order
  UpSetPart(Shared shared, List<String> names, Formats formats) {
    this.shared = shared;
    this.names = names;
    this.formats = formats;
    addClassName("upset");
    getElement().setAttribute("data-testid", "upset");
    getElement().setAttribute("role", "list");
    getStyle().set("--sets", Integer.toString(names.size()));
    add(keys(), letters());
    long most = shared.sets().largest().stream().mapToLong(part -> part.size()).max().orElse(1);
    shared.sets().largest().forEach(part -> row(part.of(), part.size(), most));
    foot();
  }

  private Div keys() {
    var keys = new Div();
    keys.addClassNames("upset-keys", "t12");
    for (int i = 0; i < names.size(); i++) {
      var letter = new Span(letter(i));
      letter.addClassName("m");
      var key = new Span(letter, new Span(names.get(i)));
      key.addClassName("cut");
      key.getElement().setAttribute("title", names.get(i));
      keys.add(key);
    }
    return keys;
  }

  private Div letters() {
    var row = new Div();
    row.addClassNames("upset-row", "ax11", "s3");
    row.getElement().setAttribute("aria-hidden", "true");
    for (int i = 0; i < names.size(); i++) {
      var letter = new Span(letter(i));
      letter.addClassName("dot");
      row.add(letter);
    }
    return row;
  }

  private static String letter(int index) {
    return Character.toString('A' + index);
  }

  private void row(List<String> of, long size, long most) {
    var row = new Div();
    row.addClassName("upset-row");
    row.getElement().setAttribute("role", "listitem");
    for (var id : shared.compared()) {
      var dot = new Span();
      dot.addClassNames("dot", of.contains(id) ? "in" : "out");
      row.add(dot);
    }
    var fill = new Span();
    fill.addClassName("fill");
    fill.getStyle().setWidth(String.format(Locale.ROOT, "%.1f%%", 100.0 * size / most));
    var bar = new Span(fill);
    bar.addClassName("upset-bar");
    if (of.contains(Shared.DRAFT)) {
      bar.addClassName("own");
    }
    var number = new Span(formats.count(size));
    number.addClassName("num");
    row.add(bar, number);
    var said = of.stream().map(id -> names.get(shared.compared().indexOf(id)));
    row.getElement()
        .setAttribute(
            "aria-label", said.collect(Collectors.joining(" + ")) + ": " + formats.count(size));
    row.getElement().setAttribute("title", row.getElement().getAttribute("aria-label"));
    add(row);
  }

  private void foot() {
    var sets = shared.sets();
    if (sets.others() > 0) {
      add(rest(getTranslation("insight.overlap.others", sets.others()), sets.inOthers()));
    }
    add(rest(getTranslation("insight.overlap.in-none"), sets.inNone()));
  }

  private Div rest(String words, long members) {
    var name = new Span(words);
    name.addClassNames("s3", "grow", "rest-name");
    var number = new Span(formats.count(members));
    number.addClassNames("num", "s2");
    var row = new Div(name, number);
    row.addClassNames("upset-row", "rest");
    row.getElement().setAttribute("role", "listitem");
    return row;
  }
}
