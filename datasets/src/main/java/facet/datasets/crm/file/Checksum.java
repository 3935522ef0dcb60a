package facet.datasets.crm.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of a file, and how many records it holds below its heading.
record Checksum(String sha256, long rows) {

  static Checksum ofFile(Path file) throws IOException {
    MessageDigest digest = newDigest();
    long lines = 0;
    boolean quoted = false;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        for (int i = 0; i < n; i++) {
          quoted ^= buffer[i] == '"';
          lines += buffer[i] == '\n' && !quoted ? 1 : 0;
        }
      }
    }
    return new Checksum(HexFormat.of().formatHex(digest.digest()), Math.max(0, lines - 1));
  }

  /// Of the bytes that would be written.
  static String of(CsvText text) throws IOException {
    MessageDigest digest = newDigest();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      text.writeTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
