package fi.luotsi.web.signin;

import fi.luotsi.compliance.people.Role;
import fi.luotsi.content.Audience;
import fi.luotsi.content.Reader;
import java.util.HashSet;

/**
 * A reader in all roles at once, for measuring the search over what everybody searched. Only sums may come of it: whoever uses it must never show a title or a
 * text that it found.
 */
public final class EveryRole {
    public static final Reader READER = reader();

    private EveryRole() {}

    private static Reader reader() {
        var groups = new HashSet<String>();
        groups.add(Audience.STAFF_GROUP);
        for (var role : Role.values()) {
            groups.add(role.key());
        }
        return new Reader(groups);
    }
}
