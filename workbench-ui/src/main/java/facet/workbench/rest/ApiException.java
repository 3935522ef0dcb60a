package facet.workbench.rest;

import org.springframework.http.HttpStatus;

/// A request that can't be answered as it was put.
final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient HttpStatus status;
  private final transient Problem.Refusal refusal;

  ApiException(HttpStatus status, String what, String where, String fix) {
    super(what);
    this.status = status;
    this.refusal = new Problem.Refusal(what, where, fix);
  }

  HttpStatus status() {
    return status;
  }

  Problem.Refusal refusal() {
    return refusal;
  }
}
