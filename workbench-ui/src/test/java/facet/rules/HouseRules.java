package facet.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import facet.query.audience.Audiences;
import facet.query.audience.Scope;
import facet.query.engine.Engine;
import facet.query.engine.OpenVersion;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The rules of docs/architecture.md as ArchUnit reads them. Each allows a package that does not
/// exist yet.
final class HouseRules {

  private static final String DATASETS = "facet.datasets..";
  private static final String QUERY = "facet.query..";
  private static final String MODELS = "facet.models..";
  private static final String WORKBENCH = "facet.workbench..";

  private HouseRules() {}

  // ---- which room may know which ----

  static final ArchRule DATASETS_KNOWS_NO_OTHER_MODULE =
      keepsOutOf(DATASETS, QUERY, MODELS, WORKBENCH);
  static final ArchRule QUERY_KNOWS_ONLY_DATASETS = keepsOutOf(QUERY, MODELS, WORKBENCH);
  static final ArchRule MODELS_KNOWS_ONLY_DATASETS = keepsOutOf(MODELS, QUERY, WORKBENCH);

  static final ArchRule SPRING_STAYS_IN_THE_WORKBENCH = onlyIn("org.springframework..", WORKBENCH);

  static final ArchRule VAADIN_STAYS_IN_VIEWS =
      onlyIn(
          "com.vaadin..",
          "facet.workbench..ui..",
          "facet.workbench.kit..",
          "facet.workbench.chart..",
          "facet.workbench.security..",
          "facet.workbench.app..");

  static final ArchRule CALCITE_STAYS_IN_THE_PLANNER =
      onlyIn(
          "org.apache.calcite..",
          "facet.query.binding..",
          "facet.query.plan..",
          "facet.query.sql..",
          "facet.query.engine..");

  static final ArchRule SMILE_STAYS_IN_MODELS = onlyIn("smile..", MODELS);

  static final ArchRule JDBC_STAYS_WITH_STORES =
      onlyIn(
          "java.sql..",
          "facet.datasets.store..",
          "facet.datasets.importing..",
          "facet.datasets.quality..",
          "facet.datasets.identity..",
          "facet.datasets.sample..",
          "facet.datasets.crm..",
          "facet.query.engine..",
          "facet.workbench..state..");

  // ---- who sees whom ----

  static final ArchRule NOBODY_PASSES_BY_THE_SCOPE =
      noClasses()
          .that(not(resideInAPackage(QUERY)))
          .should()
          .callMethodWhere(isAccessTo(Audiences.class, Set.of("columns", "data")))
          .orShould()
          .callMethodWhere(isAccessTo(OpenVersion.class, Set.of("engine", "planner", "binder")))
          .orShould()
          .callMethodWhere(isAccessTo(Engine.class, Set.of("query")))
          .because("members are got from Audiences, which asks for a scope, and from nowhere else")
          .allowEmptyShould(true);

  /// Models and publications are about everybody, whoever starts them; commands are started by who
  /// owns the data; what an account may see is decided in `data`.
  static final ArchRule FEW_MAY_SEE_EVERYBODY =
      noClasses()
          .that(
              not(
                  resideInAnyPackage(
                      QUERY,
                      "facet.workbench.modelling",
                      "facet.workbench.publishing",
                      "facet.workbench.cli",
                      "facet.workbench.data")))
          .should()
          .callMethodWhere(isAccessTo(Scope.class, Set.of("everything")))
          .orShould()
          .callConstructor(Scope.Everything.class)
          .allowEmptyShould(true);

  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("facet.(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  // ---- habits ----

  static final ArchRule MODELS_SHOW_NO_SMILE =
      classes()
          .that()
          .resideInAPackage(MODELS)
          .and()
          .arePublic()
          .should(haveNoPublicSignatureOf("smile."))
          .allowEmptyShould(true);

  static final ArchRule VIEWS_ARE_PACKAGE_PRIVATE =
      noClasses()
          .that()
          .areAnnotatedWith("com.vaadin.flow.router.Route")
          .should()
          .bePublic()
          .allowEmptyShould(true);

  static final ArchRule ONLY_COMMANDS_PRINT =
      noClasses()
          .that(not(resideInAPackage("facet.workbench.cli..")))
          .should()
          .accessFieldWhere(isAccessTo(System.class, Set.of("out", "err")))
          .because("pages, logs and exceptions speak to people; standard output is for commands")
          .allowEmptyShould(true);

  static final ArchRule TIME_IS_INJECTED =
      noClasses()
          .should()
          .callMethodWhere(isCallWithoutArguments("java.time.", Set.of("now")))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the as-of date and the clock are given, so that an answer can be repeated")
          .allowEmptyShould(true);

  static final ArchRule ONLY_THE_APPLICATION_MAKES_A_CLOCK =
      noClasses()
          .that(not(resideInAnyPackage("facet.workbench.app..", "facet.workbench.cli..")))
          .should()
          .callMethodWhere(
              isCallWithoutArguments("java.time.Clock", Set.of("systemUTC", "systemDefaultZone")))
          .allowEmptyShould(true);

  static final ArchRule RANDOM_HAS_A_SEED =
      noClasses()
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(java.util.concurrent.ThreadLocalRandom.class, "current")
          .because("whatever is drawn must be drawn again the same way")
          .allowEmptyShould(true);

  static final ArchRule NAMES_SAY_WHAT_A_CLASS_DOES =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameStartingWith("Default")
          .allowEmptyShould(true);

  static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes().should(beInANullMarkedPackage()).allowEmptyShould(true);

  // ---- how they are put ----

  private static ArchRule keepsOutOf(String room, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true);
  }

  private static ArchRule onlyIn(String library, String... rooms) {
    return noClasses()
        .that(not(resideInAnyPackage(rooms)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaAccess<?>> isAccessTo(Class<?> owner, Set<String> names) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + " " + names,
        access ->
            access.getTargetOwner().isEquivalentTo(owner) && names.contains(access.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> isCallWithoutArguments(
      String packagePrefix, Set<String> names) {
    return DescribedPredicate.describe(
        names + " without a clock",
        access ->
            access.getTargetOwner().getName().startsWith(packagePrefix)
                && names.contains(access.getName())
                && access.getTarget().getFullName().endsWith("()"));
  }

  private static ArchCondition<JavaClass> haveNoPublicSignatureOf(String prefix) {
    return new ArchCondition<>("name no type of " + prefix + " in a public signature") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().stream()
            .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(
                unit -> typesShownBy(unit).anyMatch(named -> named.getName().startsWith(prefix)))
            .forEach(unit ->
                events.add(
                    SimpleConditionEvent.violated(
                        unit, unit.getDescription() + " shows a type of " + prefix)));
      }
    };
  }

  private static Stream<JavaClass> typesShownBy(JavaCodeUnit unit) {
    return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
        .flatMap(type -> type.getAllInvolvedRawTypes().stream());
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package whose package-info says @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getPackageName() + " has no package-info with @NullMarked"));
        }
      }
    };
  }
}
