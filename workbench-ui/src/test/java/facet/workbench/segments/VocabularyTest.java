package facet.workbench.segments;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.ErrorCode;
import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import facet.datasets.model.ModelReader;
import facet.datasets.store.DerivedFact;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.segments.palette.Palette;
import facet.workbench.segments.palette.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final DerivedFact CLUSTERS =
      new DerivedFact(
          DerivedFact.Kind.CLASSIFICATION,
          "clusters",
          1,
          LocalDate.of(2026, 10, 31),
          new Labels("Clusters", "聚类"),
          List.of(
              new DerivedFact.ClassName("cluster_1", new Labels("Long absent", "久未消费")),
              new DerivedFact.ClassName("cluster_2", new Labels("High discount share", "折扣占比高"))),
          "",
          Path.of("clusters.parquet"));
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(),
          List.of(),
          List.of(new Palette.Named("churn", new Labels("Churn score", "流失得分"))),
          List.of(CLUSTERS));

  @Test
  void classes_that_a_model_made_have_the_names_kept_with_them() {
    var chinese = VOCABULARY.names(Locale.SIMPLIFIED_CHINESE);
    assertThat(chinese.classification("clusters")).contains("聚类");
    assertThat(chinese.classes("clusters")).containsEntry("cluster_1", "久未消费");
    assertThat(chinese.score("churn")).contains("流失得分");
    var english = VOCABULARY.names(Locale.ENGLISH);
    assertThat(english.classes("clusters").values())
        .containsExactly("Long absent", "High discount share");
    assertThat(english.classes("other")).isEmpty();
  }

  @Test
  void the_palette_offers_them_beside_the_models_own() throws IOException {
    var palette =
        Palette.of(
            model(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Palette.Named("clusters", CLUSTERS.labels()),
                new Palette.Named("rfm", Labels.same("of a model, hidden by the file's"))));
    var classes =
        palette.shelves().getFirst().areas().stream()
            .filter(area -> area.id().equals("classes"))
            .findFirst()
            .map(Shelf.Area::terms)
            .orElseThrow();
    assertThat(classes)
        .extracting(term -> term.labels().en())
        .containsExactly("Value class", "Value class: moved", "Clusters", "Clusters: moved");
  }

  @Test
  void an_archived_segment_keeps_its_name_but_is_not_offered() throws IOException {
    var vocabulary =
        new Vocabulary(
            Vocabulary.Segments.of(
                List.of(saved("gold", SegmentStatus.ARCHIVED), saved("new", SegmentStatus.DRAFT))),
            List.of(),
            List.of(),
            List.of(),
            Map.of());

    assertThat(vocabulary.names(Locale.ENGLISH).segment("gold")).contains("Named gold");
    assertThat(vocabulary.names(Locale.ENGLISH).segment("new")).contains("Named new");
    assertThat(vocabulary.segments()).extracting(Palette.Named::id).containsExactly("new");
    assertThat(vocabulary.palette(model()).term("segments:new")).isPresent();
    assertThat(vocabulary.palette(model()).term("segments:gold")).isEmpty();
  }

  private static SavedSegment saved(String id, SegmentStatus status) {
    var then = OffsetDateTime.parse("2026-11-01T06:12:00Z");
    return new SavedSegment(
        id, "jewellery", "Named " + id, "", status, "ann", 1, then, then, false, false, "");
  }

  private static MemberModel model() throws IOException {
    var file = Path.of("src/test/resources/facet/workbench/segments/model.yaml");
    return ModelReader.read("model.yaml", Files.readString(file))
        .orThrow(ErrorCode.INVALID_DOCUMENT, "model.yaml");
  }
}
