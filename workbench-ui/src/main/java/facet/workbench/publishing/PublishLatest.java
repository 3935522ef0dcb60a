package facet.workbench.publishing;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.SegmentJson;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.data.OpenDatasets;

/// Publishes what a publication's segment means now: its latest approved version, asked of the data
/// version in use as of the date that data is complete through. Drafts are not published.
public final class PublishLatest {
  private final Publishing publishing;
  private final SegmentCatalogue catalogue;
  private final OpenDatasets datasets;

  PublishLatest(Publishing publishing, SegmentCatalogue catalogue, OpenDatasets datasets) {
    this.publishing = publishing;
    this.catalogue = catalogue;
    this.datasets = datasets;
  }

  /// Which version would be sent, and who approved it.
  public Readiness readiness(String publicationId) {
    var saved = segment(publishing.publications().get(publicationId));
    var approved = catalogue.approved(saved.id());
    return new Readiness(
        saved,
        approved,
        approved.flatMap(version -> catalogue.approval(saved.id(), version.version())));
  }

  /// What would be sent; nothing is. Of a segment never approved it is the latest version.
  public Plan dryRun(String publicationId, PublishRequest request) {
    var saved = segment(publishing.publications().get(publicationId));
    var version =
        catalogue.approved(saved.id()).or(() -> catalogue.latest(saved.id())).orElseThrow();
    return publishing
        .publishSegment()
        .dryRun(publicationId, snapshot(publicationId, saved, version), request);
  }

  /// Plans a run and sends it, unless a brake asks first.
  ///
  /// @throws FacetException `CONFLICT` when no version of the segment is approved
  public PublishAnswer publish(String publicationId, PublishRequest request) {
    var saved = segment(publishing.publications().get(publicationId));
    var version = catalogue.approved(saved.id()).orElseThrow(() -> notApproved(saved));
    return publishing
        .publishSegment()
        .publish(publicationId, snapshot(publicationId, saved, version), request);
  }

  private static FacetException notApproved(SavedSegment saved) {
    var why =
        switch (saved.status()) {
          case DRAFT, APPROVED -> "is a draft";
          case REVIEW -> "is in review";
          case ARCHIVED -> "is archived";
        };
    return new FacetException(
        ErrorCode.CONFLICT,
        "'%s' v%d %s: only approved segments are published. A manager approves it under Segments."
            .formatted(saved.name(), saved.currentVersion(), why));
  }

  private SavedSegment segment(Publication publication) {
    var id = publication.target().segmentId();
    return catalogue
        .find(id)
        .orElseThrow(() ->
            new FacetException(
                ErrorCode.NOT_FOUND, "The segment '" + id + "' is no longer there."));
  }

  private AudienceSnapshot snapshot(
      String publicationId, SavedSegment saved, SegmentVersion version) {
    var target = publishing.publications().get(publicationId).target();
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
