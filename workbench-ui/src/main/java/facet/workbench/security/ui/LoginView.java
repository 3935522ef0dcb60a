package facet.workbench.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import facet.workbench.kit.Action;
import facet.workbench.kit.Art;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Note;
import facet.workbench.kit.Translations;
import java.util.Locale;
import java.util.Map;

/// The sign-in page.
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@StyleSheet("facet/login.css")
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient Look look;
  private final Div message = new Div();

  LoginView(Look look) {
    this.look = look;
    addClassName("lg");
    Div side = new Div(switches(), form(), foot());
    side.addClassName("fm");
    add(picture(), side);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Map<String, ?> asked = event.getLocation().getQueryParameters().getParameters();
    message.removeAll();
    if (asked.containsKey("error")) {
      message.add(Note.bad(getTranslation("login.wrong")));
    } else if (asked.containsKey("out")) {
      message.add(Note.info(getTranslation("login.out")));
    }
    message.setVisible(message.getComponentCount() > 0);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("login.title") + " · Facet";
  }

  private Component picture() {
    Div name = new Div(Art.LOGO.draw(), new Span("Facet"));
    name.addClassName("lo");
    Span promise = new Span(getTranslation("login.promise"));
    promise.addClassName("b");
    Span proof = new Span(getTranslation("login.proof"));
    proof.addClassName("s2");
    Div words = new Div(promise, proof);
    words.addClassName("w");
    Div art = new Div(name, Art.GEM.draw(), words);
    art.addClassName("art");
    return art;
  }

  private Component switches() {
    Div row =
        new Div(
            Action.icon(Icon.MOON, getTranslation("shell.scheme"), look::switchScheme),
            languages());
    row.addClassNames("row", "switches");
    return row;
  }

  private Component languages() {
    Div group = new Div();
    group.addClassName("seg");
    group.getElement().setAttribute("role", "radiogroup");
    group.getElement().setAttribute("aria-label", getTranslation("shell.language"));
    Locale spoken = Translations.spoken(getLocale());
    for (Locale offered : new Locale[] {Translations.ENGLISH, Translations.CHINESE}) {
      boolean english = offered.equals(Translations.ENGLISH);
      var choice =
          new NativeButton(
              getTranslation(english ? "shell.english" : "shell.chinese"),
              click -> look.speak(offered));
      choice.setId("speak-" + offered.getLanguage());
      choice.getElement().setAttribute("role", "radio");
      choice.getElement().setAttribute("lang", offered.toLanguageTag());
      choice.getElement().setAttribute("aria-checked", String.valueOf(offered.equals(spoken)));
      group.add(choice);
    }
    return group;
  }

  private Component form() {
    H1 title = new H1(getTranslation("login.title"));
    Paragraph lock = new Paragraph(getTranslation("login.lock"));
    lock.addClassNames("t12", "s3");
    SignInForm form = new SignInForm();
    form.add(title, message);
    form.field("username", "text", getTranslation("login.name"), "username");
    form.field("password", "password", getTranslation("login.password"), "current-password");
    form.submit(getTranslation("login.submit"));
    form.add(lock);
    return form;
  }

  private Component foot() {
    Div foot = new Div(new Span(getTranslation("login.stays")));
    foot.addClassNames("row", "t12", "s3", "foot");
    return foot;
  }
}
