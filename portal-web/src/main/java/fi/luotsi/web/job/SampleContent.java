package fi.luotsi.web.job;

import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.Employee;
import fi.luotsi.compliance.people.Personnel;
import fi.luotsi.compliance.people.Unit;
import fi.luotsi.content.Audience;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes in the sample organisation and the sample sources, where the start command gives their folder and nothing stands yet. */
@ApplicationScoped
class SampleContent {
    private static final String OWNER = "Tiedonhallinnan asiantuntija";

    @Inject
    Directory directory;

    @Inject
    Personnel personnel;

    @Inject
    Sources sources;

    @Inject
    SampleReviews reviews;

    @Inject
    @ConfigProperty(name = "luotsi.sample.folder")
    Optional<String> folder;

    void takeInPeople() {
        if (folder.isPresent() && !directory.hasPeople()) {
            var units = rows("units.csv").map(SampleContent::unit).toList();
            personnel.register(
                    units, rows("people.csv").map(SampleContent::employee).toList());
        }
    }

    /** Not again where an administrator has removed it. Before the policies, whose texts become a source as soon as a job puts them into the library. */
    void takeInSources() {
        if (folder.isPresent() && sources.all().isEmpty() && sources.removed().isEmpty()) {
            reviews.expect(rows("reviews.csv"));
            rows("sources.csv").forEach(this::takeIn);
        }
    }

    private void takeIn(List<String> row) {
        var audience = Audience.parse(row.get(5));
        var source = sources.addFolder(
                folder().resolve(row.get(1)),
                new LocalName(row.get(2), row.get(3), row.get(4)),
                audience,
                audience.isPublic() ? PublicityClass.PUBLIC : PublicityClass.INTERNAL,
                OWNER);
        sources.harvest(source.id());
    }

    private static Unit unit(List<String> row) {
        return new Unit(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                Optional.of(row.get(4)).filter(code -> !code.isBlank()));
    }

    private static Employee employee(List<String> row) {
        return new Employee(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(8),
                row.get(4),
                row.get(5),
                row.get(6).equals("yes"),
                LocalDate.parse(row.get(7)));
    }

    private Path folder() {
        return Path.of(folder.orElseThrow()).toAbsolutePath();
    }

    private Stream<List<String>> rows(String name) {
        try {
            return Files.readAllLines(folder().resolve(name)).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split(";", -1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
