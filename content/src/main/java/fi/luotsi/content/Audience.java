package fi.luotsi.content;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who may see a document: one or more groups, each a plain word, so that an index can hold them as terms. {@code public} is everybody, {@code staff} every
 * signed-in member of the staff, any other word the role of that name. No groups: nobody sees it.
 */
public record Audience(List<String> groups) {
    public static final String PUBLIC_GROUP = "public";
    public static final String STAFF_GROUP = "staff";
    public static final Audience PUBLIC = of(PUBLIC_GROUP);
    public static final Audience STAFF = of(STAFF_GROUP);

    public Audience {
        groups = List.copyOf(new TreeSet<>(groups));
        groups.forEach(Audience::requirePlainWord);
    }

    public static Audience of(String... groups) {
        return new Audience(Arrays.asList(groups));
    }

    public static Audience of(Collection<String> groups) {
        return new Audience(List.copyOf(groups));
    }

    /** Reads the stored form. */
    public static Audience parse(String stored) {
        return new Audience(
                Arrays.stream(stored.split(",")).filter(word -> !word.isBlank()).toList());
    }

    public boolean isPublic() {
        return groups.contains(PUBLIC_GROUP);
    }

    @Override
    public String toString() {
        return groups.stream().collect(Collectors.joining(","));
    }

    private static void requirePlainWord(String group) {
        if (!group.matches("[a-z][a-z-]{0,39}")) {
            throw new IllegalArgumentException("An audience group is a word of a-z and '-', not: " + group);
        }
    }
}
