package fi.luotsi.content.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.Section;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The paragraphs that repeat over the pages of a web site: menus, contact boxes, notices that its template puts around every text. Found by how many pages
 * have them, after Bar-Yossef and Rajagopalan, Template Detection via Data Mining and its Applications (WWW 2002), with paragraphs for their pagelets. One
 * page keeps each, so that what stands everywhere is still found once.
 *
 * @param keepers by the digest of the source and the paragraph: the document that shows it
 */
record Boilerplate(Map<String, String> keepers) {
    /** On fewer pages nothing can be told. */
    static final int FEWEST_PAGES = 8;

    /** Of the pages, in percent. What counted before goes on to count down to the lower one, so that one page more or less changes nothing. */
    private static final int SHARE = 30;

    private static final int SHARE_OF_KNOWN = 20;

    Boilerplate {
        keepers = Map.copyOf(keepers);
    }

    /** The sections as the document shows them. One that is nothing else is left out. */
    List<Section> leaveOut(String source, String document, List<Section> sections) {
        return keepers.isEmpty()
                ? sections
                : sections.stream()
                        .flatMap(section -> without(source, document, section).stream())
                        .toList();
    }

    private Optional<Section> without(String source, String document, Section section) {
        var kept = section.text()
                .lines()
                .filter(paragraph -> document.equals(keepers.getOrDefault(digest(source, paragraph), document)))
                .collect(Collectors.joining("\n"));
        return kept.isBlank() && !section.text().isBlank()
                ? Optional.empty()
                : Optional.of(new Section(
                        section.number(),
                        section.level(),
                        section.headings(),
                        section.anchor(),
                        section.page(),
                        section.language(),
                        kept,
                        section.recognised()));
    }

    static Set<String> digests(String source, List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.text().lines())
                .map(paragraph -> digest(source, paragraph))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String digest(String source, String paragraph) {
        try {
            var text = source + '\n' + paragraph.strip().replaceAll("\\s+", " ");
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Counts the pages of a site, nearest to its start first. */
    static final class Count {
        private final Map<String, Integer> pages = new HashMap<>();
        private final Map<String, String> first = new HashMap<>();
        private int all;

        void add(String document, Set<String> digests) {
            all++;
            for (var digest : digests) {
                pages.merge(digest, 1, Integer::sum);
                first.putIfAbsent(digest, document);
            }
        }

        /** What repeats, given what was known to. */
        Boilerplate found(Boilerplate known) {
            return new Boilerplate(pages.entrySet().stream()
                    .filter(entry -> all >= FEWEST_PAGES)
                    .filter(entry -> entry.getValue() * 100L >= (long) all * share(known, entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> first.get(entry.getKey()))));
        }

        private static int share(Boilerplate known, String digest) {
            return known.keepers.containsKey(digest) ? SHARE_OF_KNOWN : SHARE;
        }
    }
}
