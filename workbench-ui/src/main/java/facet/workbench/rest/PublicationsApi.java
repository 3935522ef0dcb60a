package facet.workbench.rest;

import facet.workbench.publishing.PublishAnswer;
import facet.workbench.publishing.PublishLatest;
import facet.workbench.publishing.PublishRequest;
import facet.workbench.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Publishing by a program: the same use case as the page, answered when the run is done or
/// stopped.
@RestController
@RequestMapping("/api/v1/publications")
class PublicationsApi {
  private final PublishLatest latest;
  private final CurrentUser user;

  PublicationsApi(PublishLatest latest, CurrentUser user) {
    this.latest = latest;
    this.user = user;
  }

  /// How a run is wanted; what is left out is false.
  record Order(@Nullable Boolean dryRun, @Nullable Boolean everything) {
    static final Order CHANGES = new Order(false, false);

    boolean isDryRun() {
      return Boolean.TRUE.equals(dryRun);
    }

    PublishRequest by(String name) {
      return new PublishRequest(name, Boolean.TRUE.equals(everything), false);
    }
  }

  @PostMapping("/{id}/runs")
  ResponseEntity<RunAnswer> run(
      @PathVariable String id, @RequestBody(required = false) @Nullable Order wanted) {
    var order = wanted == null ? Order.CHANGES : wanted;
    var request = order.by(user.name());
    if (order.isDryRun()) {
      return ResponseEntity.ok(RunAnswer.of(id, latest.dryRun(id, request)));
    }
    return switch (latest.publish(id, request)) {
      case PublishAnswer.Stands(var run) ->
          ResponseEntity.status(HttpStatus.CREATED).body(RunAnswer.of(run));
      case PublishAnswer.Busy busy ->
          throw conflict("%s is sending it at the moment.".formatted(busy.holder()));
      case PublishAnswer.NotPossible(var run, var why) ->
          throw conflict("Run %d: %s.".formatted(run.number(), why));
    };
  }

  private static ApiException conflict(String what) {
    return new ApiException(
        HttpStatus.CONFLICT, what, "path", "Nothing was changed; ask again when it is done.");
  }
}
