package facet.datasets.importing;

import com.ibm.icu.text.CharsetDetector;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Text files as UTF-8 without a byte order mark, whatever they came as: UTF-8, UTF-16, GB18030 and
/// what else ICU's detector knows.
final class TextEncoding {
  private static final int SAMPLE = 1 << 20;
  private static final int LEAST_CONFIDENCE = 30;

  private TextEncoding() {}

  /// The file itself when it begins as UTF-8, else a copy in `folder` that is. Whether it goes on
  /// so shows when it is read: {@link #requireUtf8}.
  ///
  /// @throws FacetException `INVALID_SOURCE` when no encoding fits, naming the line
  static Path asUtf8(Path file, Path folder) {
    try {
      var sample = sample(file);
      var charset = detect(file, sample);
      return charset.equals(StandardCharsets.UTF_8) ? file : transcode(file, charset, folder);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static byte[] sample(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(SAMPLE);
    }
  }

  private static Charset detect(Path file, byte[] sample) {
    if (isUtf8(sample)) {
      return StandardCharsets.UTF_8;
    }
    var match = new CharsetDetector().setText(sample).detect();
    if (match == null
        || match.getConfidence() < LEAST_CONFIDENCE
        || !Charset.isSupported(match.getName())) {
      throw new FacetException(
          ErrorCode.INVALID_SOURCE,
          file + ": the encoding can't be told. Save the file as UTF-8 or GB18030.");
    }
    return Charset.forName(match.getName());
  }

  /// Whether a sample is UTF-8; its last character may be cut.
  private static boolean isUtf8(byte[] sample) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var result =
        decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false);
    return !result.isError();
  }

  private static Path transcode(Path file, Charset charset, Path folder) throws IOException {
    Files.createDirectories(folder);
    var copy =
        folder.resolve(Integer.toHexString(file.toString().hashCode()) + "-" + file.getFileName());
    try (var reader = Files.newBufferedReader(file, charset);
        var writer = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
      reader.transferTo(writer);
    } catch (CharacterCodingException _) {
      throw broken(file, charset);
    }
    return copy;
  }

  /// Reads a file to its end as UTF-8.
  ///
  /// @throws FacetException `INVALID_SOURCE` when it isn't, naming the line
  static void requireUtf8(Path file) {
    try (var lines = Files.newBufferedReader(file)) {
      while (lines.readLine() != null) {
        continue;
      }
    } catch (CharacterCodingException _) {
      throw broken(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static FacetException broken(Path file, Charset charset) {
    long line = 1;
    try (var lines = Files.newBufferedReader(file, charset)) {
      while (lines.readLine() != null) {
        line++;
      }
    } catch (CharacterCodingException _) {
      return new FacetException(
          ErrorCode.INVALID_SOURCE,
          "%s, about line %d: bytes that are not %s. Save the file in one encoding, UTF-8 or GB18030."
              .formatted(file, line, charset.displayName()));
    } catch (IOException e) {
      return unreadable(file, e);
    }
    return new FacetException(ErrorCode.INVALID_SOURCE, file + " changed while it was read.");
  }

  private static FacetException unreadable(Path file, IOException e) {
    return new FacetException(
        ErrorCode.INVALID_SOURCE, file + " can't be read: " + e.getMessage(), e);
  }
}
