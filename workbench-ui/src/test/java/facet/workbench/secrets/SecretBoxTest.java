package facet.workbench.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

  @TempDir Path home;

  @Test
  void opensWhatItSealedAlsoAfterARestart() {
    String sealed = box().seal("s3cret 密码", "crm");
    assertThat(sealed).doesNotContain("s3cret");
    assertThat(box().open(sealed, "crm")).isEqualTo("s3cret 密码");
    assertThat(box().seal("s3cret 密码", "crm")).isNotEqualTo(sealed);
  }

  @Test
  void opensForNobodyElseAndNothingThatWasChanged() {
    String sealed = box().seal("s3cret", "crm");
    String changed =
        sealed.substring(0, 20) + (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);

    assertThatThrownBy(() -> box().open(sealed, "another destination"))
        .hasMessageContaining("Enter it again");
    assertThatThrownBy(() -> box().open(changed, "crm")).hasMessageContaining("Enter it again");
    assertThatThrownBy(() -> box().open("aes-gcm/1:!", "crm"))
        .hasMessageContaining("Enter it again");
    assertThatThrownBy(() -> box().open("aes-gcm/1:AAAA", "crm"))
        .hasMessageContaining("Enter it again");
    assertThatThrownBy(() -> box().open("s3cret", "crm")).hasMessageContaining("Enter it again");
  }

  @Test
  void keepsItsKeyFromOthers() throws Exception {
    box();
    assertThat(Files.getPosixFilePermissions(keyFile()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(home).isDirectoryContaining(file -> file.equals(keyFile()));
    try (var files = Files.list(home)) {
      assertThat(files).hasSize(1);
    }

    Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(this::box).hasMessageContaining("chmod 600");
  }

  private SecretBox box() {
    return SecretBox.withKeyFile(keyFile());
  }

  private Path keyFile() {
    return home.resolve("secrets.key");
  }
}
