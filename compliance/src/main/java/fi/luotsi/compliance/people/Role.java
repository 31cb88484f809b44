package fi.luotsi.compliance.people;

import java.util.Arrays;
import java.util.Locale;

/** What an account may do. Whoever has none of them is anonymous and sees public documents only. */
public enum Role {
    STAFF,
    /** <i>rehtori</i>, <i>päiväkodin johtaja</i> */
    UNIT_HEAD,
    COORDINATOR,
    /** Who teaches the search and looks after documents. */
    EDITOR,
    /** <i>tietosuojavastaava</i> */
    DPO,
    LEADERSHIP,
    ADMINISTRATOR;

    /** Somebody answers in it for the whole city; it cannot be given for a unit. */
    public boolean isForWholeCity() {
        return this == EDITOR || this == DPO || this == ADMINISTRATOR;
    }

    /** The word used in the access matrix, in audiences and as an index term. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role of(String key) {
        return Arrays.stream(values())
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role is called: " + key));
    }
}
