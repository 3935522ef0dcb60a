package facet.workbench.rest;

import facet.datasets.FacetException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Turns what goes wrong in a controller into a problem document.
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {
  private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

  @ExceptionHandler
  ResponseEntity<Problem> refused(ApiException refused, HttpServletRequest request) {
    return Problem.of(refused.status(), request, refused.refusal()).answer();
  }

  @ExceptionHandler
  ResponseEntity<Problem> wrongType(
      MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
    var refusal =
        new Problem.Refusal(
            "'%s' can't be used.".formatted(wrong.getValue()),
            "parameter " + wrong.getName(),
            "Give the kind of value that /api shows for it.");
    return Problem.of(HttpStatus.BAD_REQUEST, request, refusal).answer();
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(
      HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    var refusal =
        new Problem.Refusal(
            "The body can't be read as JSON.", "body", "Send JSON as /api shows, or no body.");
    return Problem.of(HttpStatus.BAD_REQUEST, request, refusal).answer();
  }

  @ExceptionHandler
  ResponseEntity<Problem> wrongContent(
      HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
    var refusal =
        new Problem.Refusal(
            "The body is of a type that is not read here: %s.".formatted(wrong.getContentType()),
            "header Content-Type",
            "Send 'application/json'.");
    return Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, request, refusal).answer();
  }

  @ExceptionHandler
  ResponseEntity<Problem> known(FacetException known, HttpServletRequest request) {
    var status =
        switch (known.code()) {
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case CONFLICT -> HttpStatus.CONFLICT;
          case INVALID_DOCUMENT, INVALID_SOURCE, NOT_SUPPORTED, NOT_ENOUGH_DATA, CANCELLED ->
              HttpStatus.UNPROCESSABLE_CONTENT;
          case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
          case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    var refusal =
        new Problem.Refusal(
            String.valueOf(known.getMessage()),
            "request",
            "Correct what is named, then ask again.");
    return Problem.of(status, request, refusal).answer();
  }

  @ExceptionHandler
  ResponseEntity<Problem> defect(RuntimeException defect, HttpServletRequest request) {
    log.error("A request of the REST interface stopped on a defect", defect);
    var refusal =
        new Problem.Refusal(
            "This is a defect of Facet.", "server", "Report it with what the server's log says.");
    return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, request, refusal).answer();
  }
}
