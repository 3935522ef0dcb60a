package facet.workbench.cli;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.query.audience.Audiences;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.workbench.data.AccessScopes;
import facet.workbench.data.EngineElsewhere;
import facet.workbench.data.OpenDatasets;
import facet.workbench.home.FacetHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command that asks a segment of a dataset.
final class Asking {
  @Option(
      names = "--dataset",
      paramLabel = "ID",
      description = "The dataset; by default the one that the segment names.")
  private @Nullable String dataset;

  @Option(
      names = "--segment",
      required = true,
      paramLabel = "FILE",
      description = "The segment as JSON (docs/segment-format.md).")
  private @Nullable Path file;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The as-of date, such as 2026-10-31; by default the data's own.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--scope",
      paramLabel = "ID",
      description = "An access scope of the model file: nobody beyond it is seen.")
  private @Nullable String scope;

  /// A segment put to an open dataset.
  record Asked(Segment segment, Audiences audiences, Question question) {}

  /// Does something with the question; the dataset is open meanwhile.
  void ask(Answering answering) throws IOException {
    var segment =
        SegmentJson.read(text()).orThrow(ErrorCode.INVALID_DOCUMENT, file + " can't be used.");
    if (dataset != null && !dataset.equals(segment.dataset())) {
      throw new FacetException(
          ErrorCode.INVALID_DOCUMENT,
          "%s asks about the dataset '%s', not '%s'. Correct --dataset or the file."
              .formatted(file, segment.dataset(), dataset));
    }
    var home = FacetHome.standard();
    try (var datasets =
        new OpenDatasets(
            home.store(),
            new HeadlessSegments(home),
            HeadlessMetrics.of(home, segment.where()),
            EngineElsewhere.standard())) {
      var audiences = datasets.require(segment.dataset());
      var date = asOf == null ? audiences.completeThrough() : asOf;
      answering.answer(
          new Asked(segment, audiences, new Question(segment.where(), date, scope(audiences))));
    }
  }

  private Scope scope(Audiences audiences) {
    return scope == null
        ? Scope.everything()
        : AccessScopes.named(scope, audiences.version().model());
  }

  /// What a command does with a question.
  @FunctionalInterface
  interface Answering {
    void answer(Asked asked) throws IOException;
  }

  private String text() {
    if (file == null) {
      throw new IllegalStateException("--segment is required");
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.INVALID_DOCUMENT,
          "The segment " + file + " can't be read: " + e.getMessage() + ". Check --segment.",
          e);
    }
  }
}
