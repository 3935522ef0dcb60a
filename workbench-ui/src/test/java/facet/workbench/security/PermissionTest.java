package facet.workbench.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;

class PermissionTest {
  @Test
  void theDocumentedTableIsTheOneThatIsEnforced() throws IOException {
    String docs = Files.readString(Path.of("../docs/workbench-ui.md"));
    for (Permission permission : Permission.values()) {
      String row =
          Arrays.stream(Role.values())
              .map(role -> permission.allows(role) ? "yes" : "–")
              .collect(Collectors.joining(" | ", "| `" + permission.name() + "` | ", " |"));
      assertThat(docs).contains(row);
    }
  }

  @Test
  void aRoleCarriesExactlyItsPermissions() {
    assertThat(Role.MARKETING.authorities())
        .extracting(GrantedAuthority::getAuthority)
        .containsExactlyInAnyOrder(
            "ROLE_MARKETING", "MAY_SEE_PUBLISHED_SEGMENTS", "MAY_DOWNLOAD_MEMBERS");
  }
}
