package facet.workbench.app;

import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Menu;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.SignedIn;
import facet.workbench.security.ui.Look;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The bar above every page: what features put there, then colour scheme, language and account.
class TopBar extends Header {
  private static final long serialVersionUID = 1L;

  TopBar(Parts parts) {
    addClassName("top");
    parts.features.stream()
        .sorted(Comparator.comparingInt(TopBarPart::order))
        .forEach(part -> add(part.part().get()));
    Span gap = new Span();
    gap.addClassName("grow");
    Action scheme =
        Action.icon(Icon.MOON, getTranslation("shell.scheme"), parts.look::switchScheme);
    scheme.setId("scheme");
    Action language =
        Action.quiet(getTranslation("shell.other-language"), parts.look::switchLanguage)
            .small()
            .with(Icon.GLOBE);
    language.setId("language");
    add(gap, scheme, language);
    parts.user.account().ifPresent(account -> add(avatar(account, parts.session)));
  }

  private NativeButton avatar(SignedIn account, AuthenticationContext session) {
    String role = getTranslation("shell.role." + account.role().name().toLowerCase(Locale.ROOT));
    String who = account.fullName().equals(role) ? role : account.fullName() + ", " + role;
    NativeButton avatar = new NativeButton(initials(account.fullName()));
    avatar.addClassName("ava");
    avatar.setId("account");
    avatar.getElement().setAttribute("title", who);
    avatar.getElement().setAttribute("aria-label", getTranslation("shell.account", who));
    Menu menu = new Menu(avatar);
    menu.addItem(who).setEnabled(false);
    menu.addItem(getTranslation("shell.sign-out"), click -> session.logout());
    return avatar;
  }

  private static String initials(String name) {
    String[] words = name.strip().split("\\s+");
    String letters =
        words.length > 1
            ? words[0].substring(0, 1) + words[words.length - 1].charAt(0)
            : name.substring(0, Math.min(2, name.length()));
    return letters.toUpperCase(Locale.ROOT);
  }

  /// What a top bar is made from.
  @Component
  static class Parts {
    private final ObjectProvider<TopBarPart> features;
    private final Look look;
    private final CurrentUser user;
    private final AuthenticationContext session;

    Parts(
        ObjectProvider<TopBarPart> features,
        Look look,
        CurrentUser user,
        AuthenticationContext session) {
      this.features = features;
      this.look = look;
      this.user = user;
      this.session = session;
    }
  }
}
