package facet.workbench.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import facet.workbench.kit.Action;
import facet.workbench.kit.Clipboard;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Note;
import facet.workbench.kit.Table;
import facet.workbench.tokens.ApiToken;
import facet.workbench.tokens.ApiTokens;

/// The tokens of whoever is signed in: make one, see when each was used, revoke.
class TokensDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NAME = 200;

  private final transient ApiTokens tokens;
  private final String owner;
  private final TextField name = new TextField();
  private final Div fresh = new Div();
  private final Div list = new Div();

  TokensDialog(ApiTokens tokens, String owner) {
    this.tokens = tokens;
    this.owner = owner;
    setHeaderTitle(getTranslation("marketing.tokens"));
    addClassName("tokens-dialog");
    setWidth("560px");
    name.setLabel(getTranslation("marketing.token.name"));
    name.setPlaceholder(getTranslation("marketing.token.example"));
    name.setMaxLength(LONGEST_NAME);
    name.addClassName("grow");
    name.setId("token-name");
    var create = Action.primary(getTranslation("marketing.token.create"), this::create);
    create.setId("create-token");
    var line = new Div(name, create);
    line.addClassNames("row", "token-line");
    add(new Paragraph(getTranslation("marketing.tokens.about")), line, fresh, list);
    getFooter().add(Action.plain(getTranslation("marketing.close"), this::close));
    showList();
  }

  private void create() {
    if (name.getValue().isBlank()) {
      name.setErrorMessage(getTranslation("marketing.token.needs-name"));
      name.setInvalid(true);
      return;
    }
    var made = tokens.create(name.getValue(), owner);
    name.clear();
    name.setInvalid(false);
    fresh.removeAll();
    fresh.add(Note.warn(getTranslation("marketing.token.once")), shown(made.text()));
    showList();
  }

  private Component shown(String text) {
    var code = new Span(text);
    code.addClassNames("code", "grow");
    code.setId("token-text");
    var copy =
        Action.plain(getTranslation("marketing.copy"), () -> Clipboard.put(text))
            .with(Icon.CLONE)
            .small();
    var line = new Div(code, copy);
    line.addClassNames("row", "token-text");
    return line;
  }

  private void showList() {
    list.removeAll();
    var valid = tokens.of(owner).stream().filter(ApiToken::isValid).toList();
    if (valid.isEmpty()) {
      return;
    }
    var formats = Formats.of(this);
    list.add(
        new Table<ApiToken>()
            .words(getTranslation("marketing.token.name"), ApiToken::name)
            .words(
                getTranslation("marketing.token.created"),
                token -> SegmentList.moment(formats, token.createdAt()))
            .words(getTranslation("marketing.token.used"), token -> used(token, formats))
            .part("", this::revoke)
            .rows(valid));
  }

  private String used(ApiToken token, Formats formats) {
    var last = token.lastUsedAt();
    return last == null
        ? getTranslation("marketing.token.never")
        : SegmentList.moment(formats, last);
  }

  private Component revoke(ApiToken token) {
    return Action.plain(
            getTranslation("marketing.token.revoke"),
            () -> {
              tokens.revoke(token.id(), owner);
              fresh.removeAll();
              showList();
            })
        .small();
  }
}
