package facet.workbench.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tokens of this installation. A token is 256 random bits, so a plain SHA-256 of it is enough
/// to recognise it and says nothing about it.
@Repository
public class ApiTokens {
  /// What every token begins with, so that people and scanners know one when they see it.
  public static final String PREFIX = "facet_";

  private static final int BYTES = 32;
  private static final int LONGEST_NAME = 200;
  private static final String COLUMNS = "id, name, owner, created_at, last_used_at, revoked_at";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ApiTokens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// A new token of this account.
  public NewToken create(String name, String owner) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A token's name has 1 to 200 characters");
    }
    var text = randomText();
    var id = HexFormat.of().formatHex(randomBytes(8));
    jdbc.sql(
            "insert into api_token (id, name, owner, token_hash, created_at) values (?, ?, ?, ?, ?)")
        .params(id, name.strip(), owner, hash(text), now())
        .update();
    return new NewToken(get(id), text);
  }

  /// A token for this process alone, kept nowhere.
  public String randomText() {
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(BYTES));
  }

  /// The tokens of an account, newest first, revoked ones too.
  public List<ApiToken> of(String owner) {
    return jdbc.sql(
            "select " + COLUMNS + " from api_token where owner = ? order by created_at desc, id")
        .param(owner)
        .query(ApiToken.class)
        .list();
  }

  /// Makes a token worthless from now on.
  ///
  /// @return false when the account has no such token, or it is revoked already
  public boolean revoke(String id, String owner) {
    return jdbc.sql(
                "update api_token set revoked_at = ? where id = ? and owner = ? and revoked_at is null")
            .params(now(), id, owner)
            .update()
        == 1;
  }

  /// The valid token with this text, and notes that it was used.
  public Optional<ApiToken> use(String text) {
    var found =
        jdbc.sql(
                "select " + COLUMNS + " from api_token where token_hash = ? and revoked_at is null")
            .param(hash(text))
            .query(ApiToken.class)
            .optional();
    found.ifPresent(this::noteUse);
    return found;
  }

  private void noteUse(ApiToken token) {
    var minute = now().truncatedTo(ChronoUnit.MINUTES);
    var last = token.lastUsedAt();
    if (last == null || last.isBefore(minute)) {
      jdbc.sql("update api_token set last_used_at = ? where id = ?")
          .params(minute, token.id())
          .update();
    }
  }

  private ApiToken get(String id) {
    return jdbc.sql("select " + COLUMNS + " from api_token where id = ?")
        .param(id)
        .query(ApiToken.class)
        .single();
  }

  private byte[] randomBytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java machine has SHA-256", e);
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }
}
