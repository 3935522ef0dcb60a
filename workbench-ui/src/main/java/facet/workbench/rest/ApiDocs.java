package facet.workbench.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What the REST interface offers, for programs and for people; and the answer to whatever it does
/// not offer.
@RestController
class ApiDocs {
  private final String openApi;
  private final String page;

  ApiDocs() throws IOException {
    openApi = openApi();
    page = new ApiPage(JsonMapper.shared().readTree(openApi)).html();
  }

  static String openApi() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(ApiDocs.class.getResourceAsStream("openapi.json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  String document() {
    return openApi;
  }

  @GetMapping(
      path = {"/api", "/api/"},
      produces = "text/html;charset=UTF-8")
  String page() {
    return page;
  }

  @RequestMapping("/api/**")
  ResponseEntity<Problem> nothing(HttpServletRequest request) {
    var refusal =
        new Problem.Refusal(
            "There is no %s %s.".formatted(request.getMethod(), request.getRequestURI()),
            "path",
            "See /api for all there is.");
    return Problem.of(HttpStatus.NOT_FOUND, request, refusal).answer();
  }
}
