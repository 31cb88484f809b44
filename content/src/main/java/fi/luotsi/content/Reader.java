package fi.luotsi.content;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The groups that somebody who reads belongs to. Everybody belongs to {@code public}; nothing else is given by default. */
public record Reader(Set<String> groups) {
    public static final Reader ANONYMOUS = new Reader(Set.of());

    public Reader {
        var all = new TreeSet<>(groups);
        all.add(Audience.PUBLIC_GROUP);
        groups = Collections.unmodifiableSet(all);
    }

    public static Reader of(String... groups) {
        return new Reader(Set.of(groups));
    }

    public boolean maySee(Audience audience) {
        return !Collections.disjoint(groups, audience.groups());
    }
}
