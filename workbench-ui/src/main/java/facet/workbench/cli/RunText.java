package facet.workbench.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What came of publishing, for people and for scripts.
record RunText(JsonNode answer) {

  String lines() {
    var counts = answer.path("counts");
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %,d members; %,d to add, %,d to change, %,d to remove, %,d unchanged"
            .formatted(
                answer.path("publication").asString(""),
                counts.path("target").asLong(),
                counts.path("adds").asLong(),
                counts.path("updates").asLong(),
                counts.path("removes").asLong(),
                counts.path("unchanged").asLong()));
    if (!isDryRun()) {
      lines.add(
          "Run %d: %,d applied, %,d rejected"
              .formatted(
                  answer.path("run").asLong(),
                  counts.path("applied").asLong(),
                  counts.path("rejected").asLong()));
    }
    answer.path("messages").forEach(message -> lines.add(message.asString("")));
    lines.add(answer.path("state").asString(""));
    return String.join(System.lineSeparator(), lines);
  }

  /// Only a run that brought every member there is done.
  ExitCode exitCode() {
    return switch (answer.path("state").asString("")) {
      case "DRY_RUN", "DONE" -> ExitCode.DONE;
      case "PAUSED" -> ExitCode.UNAVAILABLE;
      default -> ExitCode.REFUSED;
    };
  }

  private boolean isDryRun() {
    return answer.path("state").asString("").equals("DRY_RUN");
  }
}
