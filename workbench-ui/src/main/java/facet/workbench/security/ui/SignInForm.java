package facet.workbench.security.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
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
      Element hidden =
          new Element("input")
              .setAttribute("type", "hidden")
              .setAttribute("name", token.getParameterName())
              .setAttribute("value", token.getToken());
      getElement().appendChild(hidden);
    }
  }

  /// Adds a field as a bare element: what is typed goes to the sign-in address alone, never into
  /// the page's own state on the server.
  void field(String name, String type, String words, String completes) {
    Element input =
        new Element("input")
            .setAttribute("id", name)
            .setAttribute("class", "field")
            .setAttribute("name", name)
            .setAttribute("type", type)
            .setAttribute("required", true)
            .setAttribute("autocomplete", completes)
            .setAttribute("spellcheck", "false")
            .setAttribute("autocapitalize", "none");
    input.setAttribute("autofocus", type.equals("text"));
    NativeLabel label = new NativeLabel();
    label.addClassName("line");
    label.add(new Span(words));
    label.getElement().appendChild(input);
    add(label);
  }

  void submit(String words) {
    NativeButton button = new NativeButton(words);
    button.addClassNames("btn", "primary");
    button.getElement().setAttribute("type", "submit");
    add(button);
  }
}
