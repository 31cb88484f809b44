package fi.luotsi.indexer.ranking;

import fi.luotsi.content.DocumentType;
import fi.luotsi.indexer.index.SectionFields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SortedDocValues;

/**
 * What a document brings along whatever is asked: how new it is, what kind of source it comes from, and whether somebody's word that it is right has expired.
 * Small beside what the order has learned, so that it decides between sections that answer alike.
 */
record Standing(float freshness, float authority, boolean expired) {
    private static final float FRESHNESS_WEIGHS = 0.15f;
    private static final float AUTHORITY_WEIGHS = 0.15f;
    private static final float HALF_LIFE_YEARS = 4;
    /** So much is left to a document whose confirmation has expired; one that nobody ever confirmed keeps all. */
    private static final float EXPIRED_KEEPS = 0.6f;
    /** A document without a date is neither new nor old. */
    private static final float UNDATED = 0.5f;

    static Standing of(OptionalInt year, DocumentType type, boolean expired, LocalDate today) {
        float freshness = year.isEmpty()
                ? UNDATED
                : (float) Math.pow(2, -Math.max(0, today.getYear() - year.getAsInt()) / HALF_LIFE_YEARS);
        return new Standing(freshness, authority(type), expired);
    }

    /** Published texts speak for the city; slides and tables come with somebody's talk, a mail is one person's word at its time. */
    private static float authority(DocumentType type) {
        return switch (type) {
            case PAGE, PDF, TEXT -> 1;
            case PRESENTATION, SPREADSHEET, OTHER -> 0.5f;
            case MAIL -> 0;
        };
    }

    /** @param sections numbers of the index, in ascending order */
    static Standing[] of(IndexReader reader, int[] sections, LocalDate today) throws IOException {
        var standings = new Standing[sections.length];
        int next = 0;
        for (var leaf : reader.leaves()) {
            var years = DocValues.getSorted(leaf.reader(), SectionFields.YEAR);
            var types = DocValues.getSorted(leaf.reader(), SectionFields.TYPE);
            var lastDays = DocValues.getNumeric(leaf.reader(), SectionFields.REVIEW_BY);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; next < sections.length && sections[next] < end; next++) {
                int section = sections[next] - leaf.docBase;
                boolean expired = lastDays.advanceExact(section) && lastDays.longValue() < today.toEpochDay();
                standings[next] =
                        of(year(value(years, section)), DocumentType.ofKey(value(types, section)), expired, today);
            }
        }
        return standings;
    }

    private static String value(SortedDocValues values, int section) throws IOException {
        return values.advanceExact(section)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : "";
    }

    private static OptionalInt year(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    float bonus() {
        return (FRESHNESS_WEIGHS * freshness + AUTHORITY_WEIGHS * authority) * (expired ? EXPIRED_KEEPS : 1);
    }

    /** That a confirmation has expired is told by what it costs. */
    Map<String, Float> named() {
        var whole = new Standing(freshness, authority, false);
        return Map.of(
                "standing.freshness",
                freshness,
                "standing.authority",
                authority,
                "standing.expired",
                bonus() - whole.bonus(),
                "standing",
                bonus());
    }
}
