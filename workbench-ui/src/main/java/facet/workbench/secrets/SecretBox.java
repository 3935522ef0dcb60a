package facet.workbench.secrets;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts secrets with AES-256-GCM under a key in a file that only the owner may read.
///
/// A sealed text names whose it is and opens for nobody else, so it cannot be moved from one row to
/// another. A backup of the database without the key file discloses no secret, and restores none.
public final class SecretBox {

  private static final String FORMAT = "aes-gcm/1:";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final SecretKey key;
  private final SecureRandom random;

  private SecretBox(byte[] key, SecureRandom random) {
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  /// Opens with the key in the file, made on first use.
  public static SecretBox withKeyFile(Path file) {
    SecureRandom random = new SecureRandom();
    try {
      if (!Files.exists(file)) {
        create(file, random);
      }
      refuseIfOthersMayRead(file);
      byte[] key = Files.readAllBytes(file);
      if (key.length != KEY_BYTES) {
        throw new FacetException(
            ErrorCode.UNAVAILABLE,
            "%s holds %d bytes, a key has %d. Restore it from a backup, or remove it and enter the passwords of all destinations again."
                .formatted(file, key.length, KEY_BYTES));
      }
      return new SecretBox(key, random);
    } catch (IOException e) {
      throw new FacetException(ErrorCode.UNAVAILABLE, "Cannot use the key file " + file, e);
    }
  }

  public String seal(String secret, String owner) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, owner)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      ByteBuffer all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
      return FORMAT + Base64.getEncoder().encodeToString(all.array());
    } catch (GeneralSecurityException e) {
      throw new FacetException(ErrorCode.INTERNAL, "Cannot encrypt the secret of " + owner, e);
    }
  }

  /// Refuses what was sealed under another key or for another owner, or was changed since.
  public String open(String sealed, String owner) {
    try {
      if (!sealed.startsWith(FORMAT)) {
        throw new GeneralSecurityException("Unknown format");
      }
      ByteBuffer all =
          ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(FORMAT.length())));
      byte[] nonce = new byte[NONCE_BYTES];
      all.get(nonce);
      byte[] rest = new byte[all.remaining()];
      all.get(rest);
      return new String(
          cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(rest), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The stored secret of %s cannot be read with this key file. Enter it again."
              .formatted(owner),
          e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static void create(Path file, SecureRandom random) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    Path folder =
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    Path made =
        Files.createTempFile(folder, ".key", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try {
      Files.write(made, key);
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException e) {
      // Another process made the key at the same moment: its key counts.
      return;
    } finally {
      Files.delete(made);
    }
  }

  private static void refuseIfOthersMayRead(Path file) throws IOException {
    Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    others.removeAll(OWNER_ONLY);
    if (!others.isEmpty()) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "%s may be read by others (%s). Run: chmod 600 %s"
              .formatted(
                  file, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file));
    }
  }
}
