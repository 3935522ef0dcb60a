package facet.workbench.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Where a page of members ended, as text that only Facet reads.
///
/// @param run the run that was the latest when the first page was made
/// @param key the last member of the page
record MemberCursor(long run, String key) {

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((run + ":" + key).getBytes(StandardCharsets.UTF_8));
  }

  /// @return empty when the text is no cursor
  static Optional<MemberCursor> read(String text) {
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int colon = plain.indexOf(':');
      return colon < 1
          ? Optional.empty()
          : Optional.of(
              new MemberCursor(
                  Long.parseLong(plain.substring(0, colon)), plain.substring(colon + 1)));
    } catch (IllegalArgumentException noCursor) {
      return Optional.empty();
    }
  }
}
