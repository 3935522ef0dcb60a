package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import facet.datasets.condition.Condition;
import facet.workbench.kit.Action;
import facet.workbench.kit.Background;
import facet.workbench.kit.Clipboard;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Mishaps;
import facet.workbench.segments.lists.ListMatch;
import facet.workbench.segments.lists.Spreadsheet;
import facet.workbench.segments.lists.UnreadableFile;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One of the uploaded lists, or a new one: keys pasted or out of a file are looked up, those that
/// no member has are told, and what was found is kept under a name.
final class ListEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;
  private static final int TOLD = 8;

  private final transient EditorData data;
  private final ComboBox<String> box = new ComboBox<>();
  private final TextArea keys = new TextArea();
  private final TextField name = new TextField();
  private final Div outcome = new Div();
  private final Action keep;
  private final transient Background work = new Background(this);
  private transient @Nullable ListMatch match;

  ListEditor(Condition.MemberList start, EditorData data) {
    this.data = data;
    addClassName("ed-wide");
    var ids = data.saved().lists();
    if (!ids.isEmpty()) {
      box.setItems(ids);
      box.setItemLabelGenerator(id -> data.names().list(id).orElse(id));
      box.setAriaLabel(getTranslation("segments.list.one"));
      box.setWidthFull();
      if (ids.contains(start.id())) {
        box.setValue(start.id());
      }
      box.addValueChangeListener(picked -> {
        if (picked.getValue() != null) {
          tell(new Condition.MemberList(picked.getValue()));
        }
      });
      part("segments.list.one", box);
    }
    keep = Action.primary(getTranslation("segments.list.keep"), this::keep);
    keep.setEnabled(false);
    keep.getElement().setAttribute("data-testid", "list-keep");
    layNew();
  }

  private void layNew() {
    keys.setPlaceholder(getTranslation("segments.list.paste"));
    keys.setAriaLabel(getTranslation("segments.list.new"));
    keys.setWidthFull();
    keys.setMinRows(4);
    keys.setMaxRows(8);
    keys.setValueChangeMode(ValueChangeMode.LAZY);
    keys.getElement().setAttribute("data-testid", "list-keys");
    keys.addValueChangeListener(typed -> look(typed.getValue()));
    name.setPlaceholder(getTranslation("segments.list.name"));
    name.setAriaLabel(getTranslation("segments.list.name"));
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.addClassName("grow");
    name.getElement().setAttribute("data-testid", "list-name");
    name.addValueChangeListener(_ -> ready());
    outcome.addClassNames("ed-outcome", "t12");
    outcome.getElement().setAttribute("role", "status");
    outcome.getElement().setAttribute("data-testid", "list-outcome");
    var foot = new Div(name, keep);
    foot.addClassNames("ed-row", "ed-foot");
    part("segments.list.new", keys, upload(), outcome, foot);
  }

  private Upload upload() {
    var upload = new Upload(UploadHandler.inMemory((file, bytes) -> read(file.fileName(), bytes)));
    upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", ".xlsx", "text/csv", "text/plain");
    upload.setMaxFiles(1);
    upload.setDropLabel(new Span(getTranslation("segments.list.drop")));
    upload.setUploadButton(Action.plain(getTranslation("segments.list.choose"), () -> {}).small());
    return upload;
  }

  private void read(String file, byte[] bytes) {
    try {
      var text = Spreadsheet.text(bytes);
      if (name.isEmpty()) {
        name.setValue(file.replaceFirst("\\.[A-Za-z]+$", ""));
      }
      look(text);
    } catch (UnreadableFile e) {
      var why = e.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
      say(getTranslation("segments.list.unreadable." + why, file));
    }
  }

  private void look(String text) {
    match = null;
    ready();
    if (text.isBlank() || !isAttached()) {
      outcome.removeAll();
      return;
    }
    work.run(() -> data.answers().match(text), this::found, this::failed);
  }

  private void found(ListMatch found) {
    match = found;
    var formats = Formats.of(this);
    say(getTranslation("segments.list.found", formats.count(found.found()), (long) found.found()));
    if (found.repeated() > 0) {
      outcome.add(new Div(getTranslation("segments.list.repeated", (long) found.repeated())));
    }
    if (!found.unmatched().isEmpty()) {
      outcome.add(unmatched(found.unmatched()));
    }
    ready();
  }

  private Div unmatched(List<String> keys) {
    var some = String.join(", ", keys.stream().limit(TOLD).toList());
    var words =
        new Span(
            getTranslation("segments.list.unmatched", (long) keys.size(), some)
                + (keys.size() > TOLD ? " …" : ""));
    var copy =
        Action.quiet(
                getTranslation("segments.info.copy"), () -> Clipboard.put(String.join("\n", keys)))
            .small();
    var row = new Div(words, copy);
    row.addClassNames("ed-unmatched");
    return row;
  }

  private void say(String words) {
    outcome.removeAll();
    outcome.add(new Div(words));
  }

  private void ready() {
    keep.setEnabled(match != null && match.found() > 0 && !name.getValue().isBlank());
  }

  private void keep() {
    var found = match;
    if (found != null) {
      var as = name.getValue().strip();
      match = null;
      ready();
      work.run(
          () -> data.answers().keep(found, as),
          id -> {
            say(getTranslation("segments.list.kept", as));
            tell(new Condition.MemberList(id));
          },
          problem -> {
            failed(problem);
            match = found;
            ready();
          });
    }
  }

  private void failed(Exception problem) {
    say(Mishaps.words("A list is neither looked up nor kept", problem));
  }

  @Override
  public void focusOn(String key) {
    if (data.saved().lists().isEmpty()) {
      keys.focus();
    } else {
      box.focus();
    }
  }
}
