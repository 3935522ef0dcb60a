package facet.workbench.segments.overview;

import facet.datasets.Checked;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.query.audience.Audience;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentSize;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.catalogue.SizeAlert;
import facet.workbench.catalogue.SizeCourse;
import facet.workbench.kit.Translations;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.sentence.ConditionSentence;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the saved segments of a dataset as the list shows them.
///
/// Recorded sizes are of everybody, as of the data's own date. Whoever may see only some members,
/// or has chosen another date, gets sizes counted for them instead; those are not kept.
public final class ReadLines {
  private final Workspace workspace;
  private final Catalogue catalogue;

  public ReadLines(Workspace workspace, Catalogue catalogue) {
    this.workspace = workspace;
    this.catalogue = catalogue;
  }

  /// Whether the recorded sizes are what the reader asks for.
  public boolean recorded() {
    return workspace.question(NOTHING).scope() instanceof Scope.Everything
        && workspace.asOf().equals(workspace.audiences().completeThrough());
  }

  private static final Node NOTHING = Node.of(new Condition.Group(Quantifier.ALL, List.of()));

  /// Every segment, archived ones too, latest change first.
  public List<SegmentLine> read(Locale locale) {
    var dataset = workspace.model().dataset();
    var shown = sentences(locale);
    var other =
        sentences(
            Translations.spoken(locale).equals(Translations.CHINESE)
                ? Translations.ENGLISH
                : Translations.CHINESE);
    var documents = documents();
    var labels = catalogue.labels().of(dataset);
    var uses = catalogue.uses().of(dataset);
    var sizes = recorded() ? catalogue.sizes().of(dataset) : Map.<String, SizeCourse>of();
    var alerts = recorded() ? catalogue.sizes().alerts(dataset) : Map.<String, SizeAlert>of();
    return catalogue.segments().list(dataset).stream()
        .map(segment -> {
          var document = documents.get(segment.id());
          var words = new SegmentLine.Words(words(document, shown), words(document, other));
          var own = labels.getOrDefault(segment.id(), new TreeSet<>());
          return new SegmentLine(
              segment,
              words,
              own,
              sizes.getOrDefault(segment.id(), SizeCourse.NONE),
              Optional.ofNullable(alerts.get(segment.id())),
              uses.getOrDefault(segment.id(), List.of()),
              SegmentLine.text(segment, words, own));
        })
        .toList();
  }

  /// The sizes of these lines counted now for the reader, all in one go, by id.
  public Map<String, SizeCourse> counted(List<SegmentLine> lines, Clock clock) {
    var documents = documents();
    var asked = new ArrayList<SegmentLine>();
    var questions = new ArrayList<Question>();
    for (var line : lines) {
      where(documents.get(line.id()))
          .ifPresent(where -> {
            asked.add(line);
            questions.add(workspace.question(where));
          });
    }
    var answers = workspace.audiences().audiences(questions);
    var sizes = new HashMap<String, SizeCourse>();
    for (int i = 0; i < asked.size(); i++) {
      sizes.put(asked.get(i).id(), course(asked.get(i).segment(), answers.get(i), clock));
    }
    return sizes;
  }

  private SizeCourse course(SavedSegment segment, Checked<Audience> answer, Clock clock) {
    @Nullable Long members = answer.found().map(Audience::size).orElse(null);
    @Nullable String problem =
        answer.problems().isEmpty()
            ? null
            : answer.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
    var now = OffsetDateTime.now(clock);
    return new SizeCourse(
        Collections.singletonList(
            new SegmentSize(
                segment.id(),
                segment.currentVersion(),
                workspace.asOf(),
                workspace.audiences().version().number(),
                members,
                problem,
                now,
                now)));
  }

  private Map<String, String> documents() {
    return catalogue.segments().latestOfAll(workspace.model().dataset()).stream()
        .collect(Collectors.toMap(SegmentVersion::segmentId, SegmentVersion::document));
  }

  private ConditionSentence sentences(Locale locale) {
    return new ConditionSentence(workspace.model(), workspace.vocabulary().names(locale), locale);
  }

  private static Optional<Node> where(@Nullable String document) {
    return document == null
        ? Optional.empty()
        : SegmentJson.read(document).found().map(Segment::where);
  }

  private static String words(@Nullable String document, ConditionSentence sentences) {
    if (document == null) {
      return "";
    }
    Function<Segment, String> words = read -> sentences.words(read.where());
    return switch (SegmentJson.read(document).map(words)) {
      case Checked.Valid<String>(var said) -> said;
      case Checked.Invalid<String>(var problems) -> problems.getFirst().toString();
    };
  }
}
