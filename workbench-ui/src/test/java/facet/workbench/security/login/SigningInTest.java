package facet.workbench.security.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.workbench.app.FacetApplication;
import facet.workbench.security.Permission;
import facet.workbench.security.state.Account;
import facet.workbench.security.state.Accounts;
import facet.workbench.security.state.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = FacetApplication.class)
class SigningInTest {
  @TempDir static Path home;

  @Autowired private AuthenticationConfiguration authentication;
  @Autowired private Accounts accounts;

  @DynamicPropertySource
  static void place(DynamicPropertyRegistry properties) {
    properties.add("facet.home", () -> home.toString());
  }

  @Test
  void theFirstStartMakesOneAccountPerRoleAndKeepsThePasswordsPrivate() throws IOException {
    Path file = home.resolve("demo-accounts.txt");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(accounts.all())
        .extracting(Account::name)
        .containsExactly("administrator", "analyst", "manager", "marketing");
    assertThat(accounts.all())
        .allMatch(account -> account.passwordHash().startsWith("$2"))
        .noneMatch(account -> account.passwordHash().contains(passwordOf(account.name())));
  }

  @Test
  void theRightPasswordBringsTheRolesPermissions() {
    Authentication manager = signIn("manager", passwordOf("manager"));
    assertThat(manager.getAuthorities())
        .extracting(Object::toString)
        .contains("ROLE_MANAGER", Permission.APPROVE_SEGMENTS.authority())
        .doesNotContain(Permission.IMPORT_DATA.authority());
  }

  @Test
  void fiveWrongPasswordsLockTheAccount() {
    for (int i = 0; i < LockAfterFailures.LIMIT; i++) {
      assertThatThrownBy(() -> signIn("marketing", "guess"))
          .isInstanceOf(BadCredentialsException.class);
    }
    assertThatThrownBy(() -> signIn("marketing", passwordOf("marketing")))
        .isInstanceOf(LockedException.class);
  }

  @Test
  void fourWrongPasswordsAreForgottenAfterARightOne() {
    for (int i = 1; i < LockAfterFailures.LIMIT; i++) {
      assertThatThrownBy(() -> signIn("analyst", "guess"))
          .isInstanceOf(BadCredentialsException.class);
    }
    signIn("analyst", passwordOf("analyst"));
    assertThat(accounts.named("analyst").orElseThrow().failedAttempts()).isZero();
  }

  @Test
  void preferencesAreKeptPerAccount() {
    accounts.prefer("administrator", new Preferences("zh-CN", "dark"));
    assertThat(accounts.preferencesOf("administrator")).isEqualTo(new Preferences("zh-CN", "dark"));
    assertThat(accounts.preferencesOf("manager")).isEqualTo(Preferences.NONE);
  }

  private Authentication signIn(String name, String password) {
    AuthenticationManager manager = authentication.getAuthenticationManager();
    return manager.authenticate(
        UsernamePasswordAuthenticationToken.unauthenticated(name, password));
  }

  private static String passwordOf(String name) {
    try {
      List<String> lines = Files.readAllLines(home.resolve("demo-accounts.txt"));
      return lines.stream()
          .filter(line -> line.startsWith(name + " "))
          .map(line -> line.split("\\s+")[1])
          .findFirst()
          .orElseThrow();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
