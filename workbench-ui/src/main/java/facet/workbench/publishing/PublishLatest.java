package facet.workbench.publishing;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.SegmentJson;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.data.OpenDatasets;

/// Publishes what a publication's segment means now: its latest saved version, asked of the data
/// version in use as of the date that data is complete through.
public final class PublishLatest {
  private final Publishing publishing;
  private final SegmentCatalogue catalogue;
  private final OpenDatasets datasets;

  PublishLatest(Publishing publishing, SegmentCatalogue catalogue, OpenDatasets datasets) {
    this.publishing = publishing;
    this.catalogue = catalogue;
    this.datasets = datasets;
  }

  /// What would be sent; nothing is.
  public Plan dryRun(String publicationId, PublishRequest request) {
    return publishing.publishSegment().dryRun(publicationId, snapshot(publicationId), request);
  }

  /// Plans a run and sends it, unless a brake asks first.
  public PublishAnswer publish(String publicationId, PublishRequest request) {
    return publishing.publishSegment().publish(publicationId, snapshot(publicationId), request);
  }

  private AudienceSnapshot snapshot(String publicationId) {
    var target = publishing.publications().get(publicationId).target();
    var saved =
        catalogue
            .find(target.segmentId())
            .orElseThrow(() ->
                new FacetException(
                    ErrorCode.NOT_FOUND,
                    "The segment '" + target.segmentId() + "' is no longer there."));
    var version = catalogue.latest(saved.id()).orElseThrow();
    var where =
        SegmentJson.read(version.document())
            .orThrow(ErrorCode.INVALID_DOCUMENT, "'" + saved.name() + "' can't be read.")
            .where();
    var audiences = datasets.require(target.dataset());
    var question = new Question(where, audiences.completeThrough(), Scope.everything());
    var audience =
        audiences
            .audience(question)
            .orThrow(ErrorCode.INVALID_DOCUMENT, "'" + saved.name() + "' can't be answered.");
    var sql = audiences.sql(question).found().orElse("");
    return new EvaluatedAudience(
        audiences,
        audience,
        new AudienceSnapshot.Origin(
            saved.id(),
            saved.name(),
            version.version(),
            "v" + audiences.version().number(),
            question.asOf(),
            sql));
  }
}
