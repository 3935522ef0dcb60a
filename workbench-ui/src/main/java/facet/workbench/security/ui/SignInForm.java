package facet.workbench.security.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.web.csrf.CsrfToken;

/// A plain form that posts name and password to the server's sign-in address, as password managers
/// expect.
@Tag("form")
class SignInForm extends HtmlContainer {
  private static final long serialVersionUID = 1L;

  SignInForm() {
    getElement().setAttribute("method", "post").setAttribute("action", "login");
    if (VaadinRequest.getCurrent() instanceof VaadinRequest request
        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      Input hidden = new Input();
      hidden.setType("hidden");
      hidden.getElement().setAttribute("name", token.getParameterName());
      hidden.getElement().setAttribute("value", token.getToken());
      add(hidden);
    }
  }

  void field(String name, String type, String words, String completes) {
    Input input = new Input();
    input.setType(type);
    input.setId(name);
    input.addClassName("field");
    input
        .getElement()
        .setAttribute("name", name)
        .setAttribute("required", true)
        .setAttribute("autocomplete", completes)
        .setAttribute("spellcheck", "false")
        .setAttribute("autocapitalize", "none");
    if (type.equals("text")) {
      input.getElement().setAttribute("autofocus", true);
    }
    NativeLabel label = new NativeLabel();
    label.addClassName("line");
    label.add(new Span(words), input);
    add(label);
  }

  void submit(String words) {
    NativeButton button = new NativeButton(words);
    button.addClassNames("btn", "primary");
    button.getElement().setAttribute("type", "submit");
    add(button);
  }
}
