package facet.workbench.security.login;

import facet.workbench.security.Role;
import facet.workbench.security.state.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Makes one account per role at the first start, each with a random password that is told once and
/// kept in `demo-accounts.txt`, readable by the owner of FACET_HOME only.
@Component
@Order(0)
class DemoAccounts implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(DemoAccounts.class);

  /// Without the letters and digits people confuse.
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;

  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final Path file;
  private final SecureRandom random = new SecureRandom();

  DemoAccounts(Accounts accounts, PasswordEncoder encoder, @Value("${facet.home}") Path facetHome) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.file = facetHome.resolve("demo-accounts.txt");
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (!accounts.all().isEmpty()) {
      return;
    }
    StringBuilder told = new StringBuilder();
    for (Role role : Role.values()) {
      String name = role.name().toLowerCase(Locale.ROOT);
      String password = password();
      String fullName = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      accounts.add(name, fullName, role, encoder.encode(password));
      told.append("%-14s %s%n".formatted(name, password));
    }
    keep(told.toString());
    log.info("Demo accounts, also in {}:\n{}", file, told);
  }

  private void keep(String text) throws IOException {
    Files.deleteIfExists(file);
    if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text, StandardOpenOption.CREATE);
  }

  private String password() {
    StringBuilder made = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      made.append(group == 0 ? "" : "-");
      for (int i = 0; i < GROUP_LENGTH; i++) {
        made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return made.toString();
  }
}
