package fi.luotsi.launch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The teacher of the sample, like whom all people of a measurement are. */
record SampleTeacher(String login, String password) {
    /** The sample content is written after the start. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String LOGIN = "opettaja";

    static SampleTeacher of(Path data) {
        try (var lines = Files.lines(data.resolve("sample-accounts.txt"), UTF_8)) {
            return lines.map(line -> line.split(";", -1))
                    .filter(cells -> cells[0].equals(LOGIN))
                    .map(cells -> new SampleTeacher(LOGIN, cells[2]))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new Refusal("The accounts of the sample cannot be read.", unreadable);
        }
    }
}
