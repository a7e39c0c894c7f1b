package org.kernelci.dashboard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kernelci.dashboard.web.AdminApi;

/** Holds the rules of docs/architecture.md; a rule about packages that don't exist yet holds vacuously. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.kernelci.dashboard";

    private static final Set<String> FEATURES = Set.of(
            "tree",
            "hardware",
            "issue",
            "build",
            "test",
            "origin",
            "metrics",
            "log",
            "ingest",
            "aggregation",
            "notification",
            "schedule",
            "operation",
            "admin");

    private static final Set<String> EMPTY_NAMES =
            Set.of("util", "utils", "helper", "helpers", "common", "manager", "impl");

    /** Column values of the driver, which the entities' converters need, are no way to the database. */
    private static final DescribedPredicate<JavaClass> REACHING_THE_DATABASE = describe(
            "what runs SQL",
            type -> Stream.of("javax.sql", "org.jdbi").anyMatch(type.getPackageName()::startsWith)
                    || Set.of("java.sql.Connection", "java.sql.DriverManager", ROOT + ".persistence.Database")
                            .contains(type.getName())
                    || type.isAssignableTo(java.sql.Statement.class));

    private static final DescribedPredicate<JavaClass> MAY_REACH_THE_DATABASE = describe(
            "*Queries and *Tasks classes, the outbox, ingest, aggregation, operation, run or persistence",
            type -> outermost(type).getSimpleName().matches(".*(Queries|Tasks)|Outbox")
                    || Set.of("ingest", "aggregation", "operation", "run", "persistence")
                            .contains(room(type)));

    private static final DescribedPredicate<JavaClass> NAMED_FOR_NOTHING = describe(
            "named util, helper, common, manager or impl",
            type -> Arrays.stream(type.getPackageName().split("\\.")).anyMatch(EMPTY_NAMES::contains)
                    || EMPTY_NAMES.stream().anyMatch(name -> type.getSimpleName()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(name)));

    private static final SliceAssignment FEATURE_PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String room = room(type);
            return FEATURES.contains(room) ? SliceIdentifier.of(room) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "feature packages";
        }
    };

    @ArchTest
    static final ArchRule featurePackagesDoNotImportEachOther = slices().assignedFrom(FEATURE_PACKAGES)
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlySomeClassesReachTheDatabase = noClasses()
            .that(DescribedPredicate.not(MAY_REACH_THE_DATABASE))
            .should()
            .dependOnClassesThat(REACHING_THE_DATABASE);

    /** The metrics know what goes through JDBI, {@code persistence.Copying} and the entities. */
    @ArchTest
    static final ArchRule copiesAreCounted = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".persistence")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.postgresql.copy.CopyManager");

    /** The metrics would take a batch for a single statement. */
    @ArchTest
    static final ArchRule manyRowsArriveByCopy = noClasses()
            .should()
            .callMethodWhere(describe(
                    "a batch is prepared", call -> call.getTarget().getName().equals("prepareBatch")));

    @ArchTest
    static final ArchRule resourcesLeaveTheDatabaseToTheirService = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Queries")
                    .or(resideInAnyPackage(ROOT + ".persistence..", "jakarta.persistence.."))
                    .or(REACHING_THE_DATABASE))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyOperatorsMethodSaysWhoMayCallIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(AdminApi.class)
            .and()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule everyNameSaysWhatTheThingIs = noClasses().should(be(NAMED_FOR_NOTHING));

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    /** The package directly below the root; empty for the root itself and for foreign types. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1).split("\\.")[0] : "";
    }
}
