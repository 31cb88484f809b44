package fi.luotsi.compliance.warehouse;

import java.util.List;
import java.util.Optional;

/** Which rows somebody asks for. */
public sealed interface Condition {
    /** How a cell lies to a value. */
    enum Is {
        EQUAL("="),
        OTHER("<>"),
        GREATER(">"),
        AT_LEAST(">="),
        LESS("<"),
        AT_MOST("<=");

        private final String sign;

        Is(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** What a text does. */
    enum Does {
        CONTAIN("%", "%"),
        BEGIN("", "%"),
        END("%", "");

        private final String before;
        private final String after;

        Does(String before, String after) {
            this.before = before;
            this.after = after;
        }

        /** What is a sign of patterns is a letter here. */
        String pattern(String words) {
            return before + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + after;
        }
    }

    /**
     * A cell beside a value.
     *
     * @param value none for null; otherwise a Long, String, Boolean or LocalDate
     */
    record Compare(Column column, Is is, Optional<Object> value) implements Condition {}

    record Words(Column column, Does does, String words) implements Condition {}

    record All(List<Condition> of) implements Condition {}

    record Any(List<Condition> of) implements Condition {}

    record Not(Condition of) implements Condition {}
}
