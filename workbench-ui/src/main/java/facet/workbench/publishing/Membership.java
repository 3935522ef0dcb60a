package facet.workbench.publishing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The members of a run, kept for ever: sorted keys, their checksum, and a packed form for storage.
public record Membership(List<String> memberKeys, String checksum) {

  private static final int PART_BYTES = 500_000;

  /// @param memberKeys in any order, each once
  static Membership of(List<String> memberKeys) {
    List<String> sorted = memberKeys.stream().sorted().toList();
    return new Membership(sorted, HexFormat.of().formatHex(sha256().digest(lines(sorted))));
  }

  List<byte[]> packed() {
    byte[] all;
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(lines(memberKeys));
      }
      all = bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail to be written", e);
    }
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < all.length; from += PART_BYTES) {
      parts.add(Arrays.copyOfRange(all, from, Math.min(all.length, from + PART_BYTES)));
    }
    return parts;
  }

  static Membership unpacked(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(all.toByteArray()))) {
      String text = new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
      return of(text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The stored members of a run cannot be read", e);
    }
  }

  private static byte[] lines(List<String> keys) {
    StringBuilder text = new StringBuilder();
    keys.forEach(key -> text.append(key).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
