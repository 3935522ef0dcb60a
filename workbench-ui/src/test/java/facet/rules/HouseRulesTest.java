package facet.rules;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

  private static final JavaClasses FACET =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("facet");

  private static final JavaClasses OFFENDERS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages("facet");

  @TestFactory
  Stream<DynamicTest> theHouseKeepsEveryRule() {
    assertThat(FACET.size()).as("classes found").isPositive();
    return RULES.keySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(FACET)));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleFindsItsOffender() {
    return RULES.entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey().getDescription(),
                () -> assertThat(finds(entry.getKey(), entry.getValue())).isTrue()));
  }

  private static boolean finds(ArchRule rule, String offender) {
    return rule.evaluate(OFFENDERS).getFailureReport().getDetails().stream()
        .anyMatch(detail -> detail.contains(offender));
  }

  /// Every rule with the name of a class of the test sources that breaks it.
  private static final Map<ArchRule, String> RULES =
      Map.ofEntries(
          entry(HouseRules.DATASETS_KNOWS_NO_OTHER_MODULE, "datasets.offenders.KnowsTheWorkbench"),
          entry(HouseRules.QUERY_KNOWS_ONLY_DATASETS, "query.offenders.KnowsModels"),
          entry(HouseRules.MODELS_KNOWS_ONLY_DATASETS, "models.offenders.KnowsQueries"),
          entry(HouseRules.SPRING_STAYS_IN_THE_WORKBENCH, "datasets.offenders.SpeaksSpring"),
          entry(HouseRules.VAADIN_STAYS_IN_VIEWS, "query.offenders.PublicView"),
          entry(HouseRules.CALCITE_STAYS_IN_THE_PLANNER, "workbench.offenders.OpensTables"),
          entry(HouseRules.SMILE_STAYS_IN_MODELS, "workbench.offenders.OpensTables"),
          entry(HouseRules.JDBC_STAYS_WITH_STORES, "workbench.offenders.OpensTables"),
          entry(HouseRules.NOBODY_PASSES_BY_THE_SCOPE, "workbench.offenders.SeesEverybody"),
          entry(HouseRules.FEW_MAY_SEE_EVERYBODY, "workbench.offenders.SeesEverybody"),
          entry(HouseRules.PACKAGES_HAVE_NO_CYCLES, "models.hen.Hen"),
          entry(HouseRules.MODELS_SHOW_NO_SMILE, "models.offenders.ShowsATree"),
          entry(HouseRules.VIEWS_ARE_PACKAGE_PRIVATE, "query.offenders.PublicView"),
          entry(HouseRules.ONLY_COMMANDS_PRINT, "workbench.offenders.PrintsAlong"),
          entry(HouseRules.TIME_IS_INJECTED, "workbench.offenders.AsksTheClock.today"),
          entry(HouseRules.ONLY_THE_APPLICATION_MAKES_A_CLOCK, "offenders.AsksTheClock"),
          entry(HouseRules.RANDOM_HAS_A_SEED, "workbench.offenders.DrawsAtRandom"),
          entry(HouseRules.NAMES_SAY_WHAT_A_CLASS_DOES, "workbench.offenders.DefaultHelper"),
          entry(HouseRules.PACKAGES_ARE_NULL_MARKED, "facet.workbench.unmarked"));
}
