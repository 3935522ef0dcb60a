package facet.workbench.segments;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Cancellation;
import facet.datasets.importing.ImportDataset;
import facet.datasets.importing.ImportProgress;
import facet.datasets.importing.ImportSettings;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.catalogue.SaveSegment;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.data.AccessScopes;
import facet.workbench.data.ChosenDataset;
import facet.workbench.data.OpenDatasets;
import facet.workbench.database.SettableClock;
import facet.workbench.database.TestDatabase;
import facet.workbench.home.FacetHome;
import facet.workbench.metrics.OwnMetrics;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Role;
import facet.workbench.security.state.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// What is chosen in the top bar, and what pages are opened on.
class WorkspacesTest {
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

  @TempDir private Path folder;
  private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

  @BeforeEach
  void sign_in_where_there_are_two_datasets() throws IOException {
    var home = new FacetHome(folder);
    load(home, "cars");
    load(home, "towns");
    var database = TestDatabase.h2();
    var clock = new SettableClock();
    parts.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    parts.registerBean(Catalogue.class, () -> new Catalogue(database, clock));
    parts.registerBean(OwnMetrics.class, () -> new OwnMetrics(database, clock));
    parts.registerBean(
        OpenDatasets.class,
        () -> new OpenDatasets(home.store(), OpenDatasets.SavedSegments.none()));
    parts.registerBean(Accounts.class);
    parts.registerBean(CurrentUser.class);
    parts.registerBean(AccessScopes.class);
    parts.registerBean(ChosenDataset.class, definition -> definition.setScope("singleton"));
    parts.registerBean(Workspaces.class);
    parts.refresh();
    parts.getBean(Accounts.class).add("ann", "Ann", Role.ANALYST, "-");
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("ann", "-"));
  }

  @AfterEach
  void sign_out() {
    SecurityContextHolder.clearContext();
    parts.close();
  }

  private static void load(FacetHome home, String dataset) throws IOException {
    var raw = Files.createDirectories(home.folder().resolve("raw").resolve(dataset));
    Files.writeString(
        raw.resolve("model.yaml"),
        """
        format: facet-model/1
        dataset: %s
        label: {en: Some members, zh_CN: 会员}
        sources: {members: members.csv}
        member:
          source: members
          key: member_no
          fields:
            size: {type: integer, label: {en: Household size, zh_CN: 家庭人数}}
        """
            .formatted(dataset));
    Files.writeString(raw.resolve("members.csv"), "member_no,size\nm1,2\n");
    new ImportDataset(home.store(), new SettableClock())
        .run(
            raw.resolve("model.yaml"),
            raw,
            ImportSettings.STANDARD,
            ImportProgress.SILENT,
            new Cancellation());
  }

  @Test
  void a_look_at_another_dataset_leaves_what_is_chosen() {
    var workspaces = parts.getBean(Workspaces.class);
    var chosen = parts.getBean(ChosenDataset.class);
    chosen.choose("cars");
    chosen.chooseAsOf(Optional.of(OCTOBER));

    var towns = workspaces.of("towns");

    assertThat(towns.model().dataset()).isEqualTo("towns");
    assertThat(towns.asOf()).isEqualTo(towns.audiences().completeThrough()).isNotEqualTo(OCTOBER);
    assertThat(workspaces.of("cars").asOf()).isEqualTo(OCTOBER);
    assertThat(chosen.id()).contains("cars");
    assertThat(chosen.asOf()).isEqualTo(OCTOBER);
  }

  @Test
  void the_date_stays_until_another_dataset_is_chosen() {
    var workspaces = parts.getBean(Workspaces.class);
    var chosen = parts.getBean(ChosenDataset.class);
    chosen.choose("cars");
    chosen.chooseAsOf(Optional.of(OCTOBER));

    workspaces.choose("cars");
    assertThat(chosen.asOf()).isEqualTo(OCTOBER);

    workspaces.choose("towns");
    assertThat(chosen.id()).contains("towns");
    assertThat(chosen.asOf()).isNotEqualTo(OCTOBER);
  }

  @Test
  void archived_segments_keep_their_names() {
    var segments = parts.getBean(Catalogue.class).segments();
    segments.create("cars", new SaveSegment("Gold", "", "{}", "ann"));
    segments.changeStatus(segments.find("gold").orElseThrow(), SegmentStatus.ARCHIVED, "ann");

    var vocabulary = parts.getBean(Workspaces.class).of("cars").vocabulary();

    assertThat(vocabulary.names(Locale.ENGLISH).segment("gold")).contains("Gold");
    assertThat(vocabulary.segments()).isEmpty();
  }
}
