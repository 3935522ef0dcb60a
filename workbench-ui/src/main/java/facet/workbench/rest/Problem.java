package facet.workbench.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// A mistake as programs and people read it (RFC 9457).
///
/// @param detail what is wrong
/// @param instance the path that was asked
/// @param where which part of the request, such as `query parameter limit`
/// @param fix what to do
record Problem(String title, int status, String detail, String instance, String where, String fix) {

  static final String MEDIA_TYPE = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

  static Problem of(HttpStatus status, HttpServletRequest request, Refusal refusal) {
    return new Problem(
        status.getReasonPhrase(),
        status.value(),
        refusal.what(),
        request.getRequestURI(),
        refusal.where(),
        refusal.fix());
  }

  /// The three things a person needs to hear.
  record Refusal(String what, String where, String fix) {}

  /// As the answer of a controller.
  ResponseEntity<Problem> answer() {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(this);
  }

  /// As the answer of a filter.
  void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(JsonMapper.shared().writeValueAsString(this));
  }
}
