package fi.luotsi.compliance.usage;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A system whose use is counted.
 *
 * @param code by which the interface names it
 * @param base whose share the active ones are
 */
public record UsedSystem(UUID id, String code, String name, Kind kind, Rule rule, Base base) {
    public static final int LONGEST_NAME = 120;
    /** The portal itself; the migration adds it. */
    public static final UUID LUOTSI = UUID.fromString("00000000-0000-7000-8000-000000000001");

    /** A list may name people; a system that bears numbers does not. */
    private static final Pattern NAME = Pattern.compile("[,\\s]");

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** What it is for. */
    public enum Kind {
        /** <i>sähköinen asiointipalvelu</i> */
        E_SERVICE,
        /** <i>tiedolla johtamisen järjestelmä</i> */
        MANAGEMENT
    }

    /** How its files tell that two rows mean the same user. */
    public enum Rule {
        /** The account's e-mail address is that of the personnel register. */
        EMAIL,
        /** The account bears the personnel number. */
        NUMBER,
        /** They tell only how many, by unit. */
        COUNTS,
        /** The portal counts itself. */
        OWN;

        boolean isOfPeople() {
            return this != COUNTS;
        }

        boolean fits(String who) {
            return this == EMAIL
                    ? who.contains("@")
                    : !who.contains("@") && !NAME.matcher(who.strip()).find();
        }
    }

    /** Who is entitled to use it. */
    public enum Base {
        STAFF,
        TEACHING,
        /** A number of licences for each unit. */
        STATED
    }

    public UsedSystem {
        name = name.strip();
        code = code.strip();
    }

    boolean isSound() {
        return CODE.matcher(code).matches() && !name.isEmpty() && name.length() <= LONGEST_NAME && rule != Rule.OWN;
    }
}
