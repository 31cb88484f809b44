package fi.luotsi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.net.URL;
import java.util.Timer;

/** What no class of ours calls, why, and what to use in its place. The launcher is a command line: it prints and waits by trade. */
@AnalyzeClasses(packages = "fi.luotsi", importOptions = ImportOption.DoNotIncludeTests.class)
class ForbiddenApiTest {
    @ArchTest
    static final ArchRule old_dates = noClasses()
            .that()
            .resideOutsideOfPackage("fi.luotsi.content.extraction") // Tika and PDFBox answer with them
            .and()
            .doNotHaveFullyQualifiedName("fi.luotsi.content.source.MailHead") // as Jakarta Mail does
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.text.SimpleDateFormat")
            .because("they are mutable and know no zone; use java.time");

    @ArchTest
    static final ArchRule guessable_secrets = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .callMethod(Math.class, "random")
            .because(
                    "what it gives can be guessed; use SecureRandom.getInstanceStrong or RandomGenerator for what is no secret")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule prints = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "fi.luotsi.launch..", "fi.luotsi.content.extraction..", "fi.luotsi.indexer.evaluation..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace", PrintStream.class)
            .because("nobody reads it; use System.Logger, once, at the edge, with ids only");

    @ArchTest
    static final ArchRule unchecked_addresses = noClasses()
            .should()
            .callConstructor(URL.class, String.class)
            .because("it checks nothing and its equals asks the network; use URI.create(…).toURL()");

    @ArchTest
    static final ArchRule threads_of_their_own = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "fi.luotsi.launch..", "fi.luotsi.content.extraction..", "fi.luotsi.indexer.evaluation..")
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Timer.class)
            .because("the container cannot stop them; use ManagedExecutorService and ManagedScheduledExecutorService");

    @ArchTest
    static final ArchRule java_serialization = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ObjectOutputStream.class)
            .because("reading it runs code of the sender's choice; use a format that is written down");

    @ArchTest
    static final ArchRule case_of_the_machine = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .because("in Turkish an I is not an i; give a Locale, ROOT for keys");

    @ArchTest
    static final ArchRule characters_of_the_machine = noClasses()
            .should()
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(InputStreamReader.class, InputStream.class)
            .orShould()
            .callConstructor(OutputStreamWriter.class, OutputStream.class)
            .orShould()
            .callConstructor(FileReader.class, File.class)
            .orShould()
            .callConstructor(FileReader.class, String.class)
            .orShould()
            .callConstructor(FileWriter.class, File.class)
            .orShould()
            .callConstructor(FileWriter.class, String.class)
            .because(
                    "they leave the choice of characters unsaid; name StandardCharsets.UTF_8 or use java.nio.file.Files");

    @ArchTest
    static final ArchRule exits = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "fi.luotsi.launch..", "fi.luotsi.content.extraction..", "fi.luotsi.indexer.evaluation..")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because("it ends the portal for everybody; throw");
}
