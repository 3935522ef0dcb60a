package facet.workbench.security.ui;

import com.vaadin.flow.component.UI;
import facet.workbench.kit.Toast;
import facet.workbench.kit.Translations;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.SignedIn;
import facet.workbench.security.state.Accounts;
import facet.workbench.security.state.Preferences;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Language and colour scheme of whoever looks: their own choice, else this browser's last one,
/// else the browser's settings.
///
/// A choice is kept in the account and in a cookie, so that the sign-in page has it too.
@Component
public class Look {
  private static final String LANGUAGE = "facet-language";
  private static final String SCHEME = "facet-scheme";

  private final Accounts accounts;
  private final CurrentUser user;

  Look(Accounts accounts, CurrentUser user) {
    this.accounts = accounts;
    this.user = user;
  }

  /// What is chosen for this request, from the account before the cookies.
  public Preferences chosen(Cookie @Nullable [] cookies) {
    Preferences own =
        user.account().map(SignedIn::name).map(accounts::preferencesOf).orElse(Preferences.NONE);
    return new Preferences(
        own.language() != null ? own.language() : cookie(cookies, LANGUAGE).orElse(null),
        own.scheme() != null ? own.scheme() : cookie(cookies, SCHEME).orElse(null));
  }

  /// Changes to the other language and shows the page in it at once.
  public void switchLanguage() {
    UI ui = UI.getCurrent();
    Locale other =
        Translations.spoken(ui.getLocale()).equals(Translations.CHINESE)
            ? Translations.ENGLISH
            : Translations.CHINESE;
    speak(other);
  }

  public void speak(Locale language) {
    UI ui = UI.getCurrent();
    String tag = language.toLanguageTag();
    keepCookie(ui, LANGUAGE, tag);
    change(old -> new Preferences(tag, old.scheme()));
    ui.getSession().setLocale(language);
    Toast.allOver();
    ui.getPage().executeJs("document.documentElement.lang = $0", tag);
    ui.refreshCurrentRoute(true);
  }

  /// Changes from light to dark or back, starting from what the page shows now.
  public void switchScheme() {
    UI ui = UI.getCurrent();
    ui.getPage()
        .executeJs(
            """
            const root = document.documentElement;
            const dark = getComputedStyle(root).colorScheme === 'dark'
              || (root.dataset.theme === undefined && matchMedia('(prefers-color-scheme: dark)').matches);
            root.dataset.theme = dark ? 'light' : 'dark';
            return root.dataset.theme;
            """)
        .then(
            String.class,
            scheme -> {
              keepCookie(ui, SCHEME, scheme);
              change(old -> new Preferences(old.language(), scheme));
            });
  }

  private void change(UnaryOperator<Preferences> to) {
    user.account()
        .map(SignedIn::name)
        .ifPresent(name -> accounts.prefer(name, to.apply(accounts.preferencesOf(name))));
  }

  private static void keepCookie(UI ui, String name, String value) {
    ui.getPage()
        .executeJs(
            "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;SameSite=Lax'",
            name,
            value);
  }

  private static Optional<String> cookie(Cookie @Nullable [] cookies, String name) {
    return Stream.of(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }
}
