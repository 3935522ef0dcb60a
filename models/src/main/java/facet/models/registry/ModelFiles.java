package facet.models.registry;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the files of one model version: a folder that appears whole or not at all.
final class ModelFiles {
  static final String CARD = "card.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private ModelFiles() {}

  static byte[] json(Object value) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /// Writes all files beside the place they belong, then moves the folder there in one step.
  static void write(Path folder, Map<String, byte[]> files) {
    Path draft = folder.resolveSibling("." + folder.getFileName() + ".draft");
    try {
      Files.createDirectories(folder.getParent());
      delete(draft);
      Files.createDirectory(draft);
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        Path path = draft.resolve(file.getKey());
        Files.write(path, file.getValue());
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The model was not kept: %s cannot be written".formatted(folder), e);
    }
  }

  static ModelCard card(Path folder) {
    return read(folder.resolve(CARD), bytes(folder.resolve(CARD)), ModelCard.class);
  }

  /// A file whose checksum the card knows.
  static <T> T checked(Path folder, String name, ModelCard card, Class<T> type) {
    Path path = folder.resolve(name);
    byte[] bytes = bytes(path);
    if (!sha256(bytes).equals(card.checksums().get(name))) {
      throw bad(path, "is not the file the model card describes (SHA-256 differs)", null);
    }
    return read(path, bytes, type);
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw bad(path, "cannot be read", e);
    }
  }

  private static <T> T read(Path path, byte[] bytes, Class<T> type) {
    try {
      return JSON.readValue(bytes, type);
    } catch (JacksonException e) {
      throw bad(path, "does not hold a valid model: " + e.getOriginalMessage(), e);
    }
  }

  private static FacetException bad(Path path, String what, @Nullable Throwable cause) {
    String message = "%s %s. Train the model again.".formatted(path, what);
    return cause == null
        ? new FacetException(ErrorCode.INVALID_DOCUMENT, message)
        : new FacetException(ErrorCode.INVALID_DOCUMENT, message, cause);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
