package fi.luotsi.content.extraction;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Headings as fragments of addresses. */
final class Slug {
    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NOT_IN_GITHUB_SLUG = Pattern.compile("[^\\p{L}\\p{N}\\p{M} _-]");
    private static final Pattern NOT_IN_FRAGMENT = Pattern.compile("[^\\p{L}\\p{N}._:-]+");

    private Slug() {}

    /** "Tietojen säilytys & arkistointi" becomes "tietojen-sailytys-arkistointi"; letters without a Latin base leave "section". */
    static String of(String heading) {
        var plain = MARKS.matcher(Normalizer.normalize(heading.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return orSection(trim(BETWEEN_WORDS.matcher(plain).replaceAll("-")));
    }

    /** As GitHub and the generators built after it do, so that a Markdown document's own links work. */
    static String github(String heading) {
        var kept = NOT_IN_GITHUB_SLUG.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
        return orSection(trim(kept.strip().replace(' ', '-')));
    }

    /** An identifier of the document's own, without what would need escaping. */
    static String fragment(String id) {
        return orSection(trim(NOT_IN_FRAGMENT.matcher(CleanText.paragraph(id)).replaceAll("-")));
    }

    private static String trim(String slug) {
        var cut = slug.length() > LONGEST ? slug.substring(0, LONGEST) : slug;
        var from = 0;
        var to = cut.length();
        while (from < to && cut.charAt(from) == '-') {
            from++;
        }
        while (to > from && cut.charAt(to - 1) == '-') {
            to--;
        }
        return cut.substring(from, to);
    }

    private static String orSection(String slug) {
        return slug.isEmpty() ? "section" : slug;
    }
}
