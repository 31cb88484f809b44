package fi.luotsi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The drawing of the house as an executable test: who may know whom. */
@AnalyzeClasses(packages = "fi.luotsi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule no_package_is_in_a_cycle =
            slices().matching("fi.luotsi.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule content_knows_no_other_module = noClasses()
            .that()
            .resideInAPackage("fi.luotsi.content..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fi.luotsi.indexer..", "fi.luotsi.compliance..", "fi.luotsi.web..", "fi.luotsi.launch..");

    @ArchTest
    static final ArchRule the_indexer_knows_only_the_face_of_content = noClasses()
            .that()
            .resideInAPackage("fi.luotsi.indexer..")
            .should()
            .dependOnClassesThat(resideInAPackage("fi.luotsi..")
                    .and(not(resideInAnyPackage("fi.luotsi.indexer..", "fi.luotsi.content"))));

    @ArchTest
    static final ArchRule compliance_knows_only_the_face_of_content = noClasses()
            .that()
            .resideInAPackage("fi.luotsi.compliance..")
            .should()
            .dependOnClassesThat(resideInAPackage("fi.luotsi..")
                    .and(not(resideInAnyPackage("fi.luotsi.compliance..", "fi.luotsi.content"))));

    @ArchTest
    static final ArchRule pages_know_only_the_faces_of_the_modules = noClasses()
            .that()
            .resideInAPackage("fi.luotsi.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fi.luotsi.content.library..",
                    "fi.luotsi.content.harvest..",
                    "fi.luotsi.content.source..",
                    "fi.luotsi.content.extraction..",
                    "fi.luotsi.indexer.language..",
                    "fi.luotsi.launch..");

    @ArchTest
    static final ArchRule facts_do_not_know_each_other = slices().matching(
                    "fi.luotsi.compliance.(acknowledgement|training|feedback|survey|interview|usage)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_pages_know_the_figures = noClasses()
            .that()
            .resideOutsideOfPackages("fi.luotsi.compliance.metrics..", "fi.luotsi.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fi.luotsi.compliance.metrics..");

    @ArchTest
    static final ArchRule the_protection_of_small_numbers_stands_alone = noClasses()
            .that()
            .resideInAPackage("fi.luotsi.compliance.disclosure..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("fi.luotsi..").and(not(resideInAPackage("fi.luotsi.compliance.disclosure.."))))
            .because("whatever is counted is protected in the same way");

    @ArchTest
    static final ArchRule what_is_frozen_knows_no_fact_and_no_person = noClasses()
            .that()
            .resideInAPackage("fi.luotsi.compliance.snapshot..")
            .should()
            .dependOnClassesThat(resideInAPackage("fi.luotsi..")
                    .and(not(resideInAnyPackage(
                            "fi.luotsi.compliance.snapshot..",
                            "fi.luotsi.compliance.disclosure..",
                            "fi.luotsi.compliance.evidence..",
                            "fi.luotsi.compliance.database.."))));

    @ArchTest
    static final ArchRule only_the_indexer_knows_its_engine = noClasses()
            .that()
            .resideOutsideOfPackage("fi.luotsi.indexer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..", "org.puimula..");

    @ArchTest
    static final ArchRule only_extraction_knows_tika = noClasses()
            .that()
            .resideOutsideOfPackage("fi.luotsi.content.extraction..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.tika..");

    @ArchTest
    static final ArchRule markdown_is_read_where_texts_come_from = noClasses()
            .that()
            .resideOutsideOfPackages("fi.luotsi.content.extraction..", "fi.luotsi.compliance.policy..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.commonmark..");

    @ArchTest
    static final ArchRule the_check_of_evidence_stands_alone = noClasses()
            .that()
            .resideInAPackage("fi.luotsi.compliance.evidence..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("fi.luotsi..").and(not(resideInAPackage("fi.luotsi.compliance.evidence.."))))
            .because("it runs offline, without the portal");

    @ArchTest
    static final ArchRule pages_metrics_and_connectors_do_not_know_the_database = noClasses()
            .that()
            .resideInAnyPackage("fi.luotsi.web..", "fi.luotsi.compliance.metrics..", "fi.luotsi.content.source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule only_pages_know_faces = noClasses()
            .that()
            .resideOutsideOfPackage("fi.luotsi.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule nobody_knows_the_runtime_by_name = noClasses()
            .that()
            .resideOutsideOfPackage("fi.luotsi.launch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fish.payara..", "com.sun.faces..", "com.sun.enterprise..", "org.glassfish..")
            .because("the WAR runs on any Jakarta EE 10 runtime");

    @ArchTest
    static final ArchRule views_are_public_and_named_after_their_page = classes()
            .that()
            .areAnnotatedWith(jakarta.inject.Named.class)
            .and()
            .haveSimpleNameEndingWith("View")
            .should()
            .bePublic()
            .because("pages can only call public types");
}
