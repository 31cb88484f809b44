package fi.luotsi.compliance.calendar;

import java.util.stream.Stream;

/** What happened, in the three languages of the pages. Where it is told in Finnish alone, that stands for all. */
public record NoteText(String fi, String sv, String en) {
    /** In characters. */
    public static final int LONGEST = 200;

    public NoteText {
        fi = fi.strip();
        sv = sv.strip();
        en = en.strip();
    }

    public String in(String language) {
        var own = switch (language) {
            case "sv" -> sv;
            case "en" -> en;
            default -> fi;
        };
        return own.isEmpty() ? fi : own;
    }

    boolean isTooLong() {
        return Stream.of(fi, sv, en).anyMatch(text -> text.length() > LONGEST);
    }
}
