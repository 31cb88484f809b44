package fi.luotsi.compliance.survey;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.LocalName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What a survey can begin with, in our own plain words; authors change it as they like. */
public enum Template {
    DIGCOMPEDU(Survey.Kind.SELF),
    ENVIRONMENT(Survey.Kind.INVENTORY);

    private static final int CELLS = 6;

    private final Survey.Kind kind;

    Template(Survey.Kind kind) {
        this.kind = kind;
    }

    public Survey.Kind kind() {
        return kind;
    }

    /** The first line is the title, each other one a question: area, kind, three languages, choices between slashes. */
    Survey survey() {
        var lines = lines().toList();
        var title = lines.getFirst().split(";", -1);
        var id = UUID.randomUUID();
        return new Survey(
                id,
                id,
                kind,
                new LocalName(title[0], title[1], title[2]),
                lines.stream().skip(1).map(Template::question).toList(),
                false);
    }

    private static Question question(String line) {
        var cells = line.split(";", CELLS);
        var id = UUID.randomUUID();
        return new Question(
                id,
                id,
                Area.valueOf(cells[0]),
                Question.Kind.valueOf(cells[1]),
                new LocalName(cells[2], cells[3], cells[4]),
                Question.choices(String.join("\n", List.of(cells[5].split(" / ")))));
    }

    private Stream<String> lines() {
        try (var in = Template.class.getResourceAsStream(name() + ".csv")) {
            return new String(Objects.requireNonNull(in, name()).readAllBytes(), UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
