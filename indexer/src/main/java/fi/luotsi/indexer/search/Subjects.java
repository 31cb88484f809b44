package fi.luotsi.indexer.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.LocalName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What sections are about, or which units they are for, told by words in their titles and headings. The words stand in a table beside this class, one subject
 * a line, and take effect with the next start, without indexing anything again.
 *
 * @param all in the order of the table; their places are the bits in which the index remembers them
 */
public record Subjects(List<Subject> all) {
    /** What a section is about. */
    public static final Subjects TOPICS = read("topics.csv");
    /** The kinds of unit (<i>yksikkötyyppi</i>), by the keys that the personnel register uses. */
    public static final Subjects UNITS = read("units.csv");

    private static final int MOST = Integer.SIZE - 1;

    public Subjects {
        all = List.copyOf(all);
        if (all.size() > MOST) {
            throw new IllegalArgumentException("There may be " + MOST + " subjects, not " + all.size());
        }
    }

    /**
     * One subject.
     *
     * @param words in lower case, each alone; with {@code *} at its end any longer word counts as well
     */
    public record Subject(String key, LocalName name, List<String> words) {
        public Subject {
            words = List.copyOf(words);
        }
    }

    /** The name of a subject, unless the table no longer knows it. */
    public Optional<LocalName> name(String key) {
        return all.stream()
                .filter(subject -> subject.key.equals(key))
                .map(Subject::name)
                .findFirst();
    }

    int bits(Set<String> keys) {
        int bits = 0;
        for (int bit = 0; bit < all.size(); bit++) {
            if (keys.contains(all.get(bit).key)) {
                bits |= 1 << bit;
            }
        }
        return bits;
    }

    int everything() {
        return (1 << all.size()) - 1;
    }

    private static Subjects read(String table) {
        var in = Objects.requireNonNull(Subjects.class.getResourceAsStream(table), table);
        try (var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            var subjects = new ArrayList<Subject>();
            lines.lines().skip(1).map(Subjects::subject).forEach(subjects::add);
            return new Subjects(subjects);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Subject subject(String line) {
        var cells = line.split(";", -1);
        return new Subject(
                cells[0],
                new LocalName(cells[1], cells[2], cells[3]),
                List.of(cells[4].strip().split(" +")));
    }
}
