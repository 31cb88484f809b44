package fi.luotsi.content;

import java.util.Arrays;
import java.util.Locale;

/** The kind of a document as a reader sees it; a facet of search. */
public enum DocumentType {
    /** Instructions and support pages. */
    PAGE(12),
    /** Chapters of handbooks and policies. */
    PDF(24),
    TEXT(24),
    PRESENTATION(12),
    SPREADSHEET(12),
    MAIL(12),
    OTHER(12);

    private final int reviewMonths;

    DocumentType(int reviewMonths) {
        this.reviewMonths = reviewMonths;
    }

    /** For so long it counts that somebody said of a document that it is right. */
    public int reviewMonths() {
        return reviewMonths;
    }

    public static DocumentType of(String mediaType) {
        var type = mediaType.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.contains("xhtml") || type.contains("markdown")) {
            return PAGE;
        }
        if (type.contains("pdf")) {
            return PDF;
        }
        if (type.contains("rfc822") || type.contains("mbox") || type.contains("outlook") || type.contains("tnef")) {
            return MAIL;
        }
        if (type.contains("spreadsheet") || type.contains("excel") || type.contains("csv")) {
            return SPREADSHEET;
        }
        if (type.contains("presentation") || type.contains("powerpoint")) {
            return PRESENTATION;
        }
        if (type.contains("word") || type.contains("text") || type.contains("rtf") || type.contains("epub")) {
            return TEXT;
        }
        return OTHER;
    }

    /** The type of a {@link #key()}; {@code OTHER} for any other word. */
    public static DocumentType ofKey(String key) {
        return Arrays.stream(values())
                .filter(type -> type.key().equals(key))
                .findAny()
                .orElse(OTHER);
    }

    /** The word used in addresses and as an index term. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
