package fi.luotsi.indexer.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Document;
import fi.luotsi.content.extraction.ExtractionLimits;
import fi.luotsi.content.extraction.Extractor;
import fi.luotsi.content.extraction.SharedData;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.language.Analyzers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real documents of the domain, compared with each other: how many findings, in what time, and the heaviest of them to read. */
@Tag("slow")
class RealDocumentsTest {
    private static final int SHOWN = 30;
    private static final Path WORKER = Path.of("../content/target/worker");

    @TempDir
    Path temp;

    @Test
    void a_library_of_real_documents_is_compared_in_minutes() throws IOException {
        var files = SharedData.files("documents");
        Assumptions.assumeTrue(Files.isDirectory(WORKER), "skipped: no worker; package content first");
        compare(read(files, WORKER, temp));
    }

    static List<Document> read(List<Path> files, Path worker, Path temp) throws IOException {
        var documents = new ArrayList<Document>();
        try (var extractor = new Extractor(worker, temp, ExtractionLimits.standard())) {
            for (var file : files) {
                try (var extraction = extractor.extract(file, file.getFileName().toString())) {
                    documents.add(Documents.read(extraction.title(), extraction.language(), extraction.sections()));
                }
            }
        }
        return documents;
    }

    static void compare(List<Document> documents) {
        var start = Instant.now();
        var survey = new Survey(new WordStems(Analyzers.at("none", "none")));
        documents.forEach(survey::read);
        var read = Instant.now();
        var done = new HashSet<>();
        var findings = new ArrayList<Finding>();
        for (var document : documents) {
            findings.addAll(survey.of(document.id(), other -> !done.contains(other)));
            done.add(document.id());
        }
        System.out.printf(
                "%d documents, %d statements, %d sections: read in %s, compared in %s, %s%n",
                documents.size(),
                survey.statementCount(),
                survey.sectionCount(),
                Duration.between(start, read),
                Duration.between(read, Instant.now()),
                findings.stream().collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.counting())));
        show(documents, findings);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(5));
    }

    private static void show(List<Document> documents, List<Finding> findings) {
        for (var kind : Kind.values()) {
            var sorted = findings.stream()
                    .filter(finding -> finding.kind() == kind)
                    .sorted(Comparator.comparingDouble(Finding::weight).reversed())
                    .toList();
            IntStream.range(0, sorted.size())
                    .filter(place -> place % Math.max(1, sorted.size() / (SHOWN / 8)) == 0)
                    .mapToObj(sorted::get)
                    .forEach(finding -> {
                        System.out.printf("%s %.2f %s%n", kind, finding.weight(), finding.words());
                        show(documents, finding.one());
                        show(documents, finding.other());
                    });
        }
    }

    private static void show(List<Document> documents, Side side) {
        var document = documents.stream()
                .filter(one -> one.id().equals(side.document()))
                .findFirst()
                .orElseThrow();
        var section = document.sections().stream()
                .filter(one -> one.anchor().equals(side.anchor()))
                .findFirst()
                .orElseThrow();
        var sentence = side.end() == 0 ? section.text() : section.text().substring(side.start(), side.end());
        System.out.printf("   [%s | %s] %.300s%n", document.title(), section.headings(), sentence);
    }

    /** For whoever reads more of them: a folder, a worker folder. */
    public static void main(String[] places) throws IOException {
        var temp = Files.createTempDirectory("agreement");
        try (var files = Files.walk(Path.of(places[0]))) {
            compare(read(files.filter(Files::isRegularFile).sorted().toList(), Path.of(places[1]), temp));
        }
    }
}
