package facet.workbench.segments.lists;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The text of a plain file, in the encodings that lists of members come in.
final class DecodedText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private DecodedText() {}

  /// Nearly all bytes mean something in GB18030, so it comes last: by then they are not UTF-8.
  ///
  /// @throws UnreadableFile `ENCODING` when it is neither UTF-8 nor GB18030, nor UTF-16 that says
  ///   so
  static String of(byte[] file) throws UnreadableFile {
    var charsets =
        saysUtf16(file)
            ? List.of(StandardCharsets.UTF_16)
            : List.of(StandardCharsets.UTF_8, GB18030);
    for (var charset : charsets) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      } catch (CharacterCodingException _) {
        continue;
      }
    }
    throw new UnreadableFile(UnreadableFile.Why.ENCODING);
  }

  private static boolean saysUtf16(byte[] file) {
    return file.length > 1
        && ((file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)
            || (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE));
  }
}
