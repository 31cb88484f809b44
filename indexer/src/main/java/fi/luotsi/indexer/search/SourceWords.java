package fi.luotsi.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The pieces of what somebody typed that name a source: {@code source:intra}, {@code lähde:"TVT-tuki"}, {@code -källa:arkiv}. Within quotation marks they
 * are words like others.
 *
 * @param rest what was typed, with blanks in their place
 */
record SourceWords(String rest, List<Piece> pieces) {
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;
    private static final Pattern TOKEN =
            Pattern.compile("(?<piece>(?<minus>(?<!\\S)-)?(?<!\\p{L})(?iu:source|lähde|lahde|källa|kalla):"
                    + "(?:[\"”“„»«](?<quoted>[^\"”“„»«]*)[\"”“„»«]?|(?<name>[^\\s\"”“„»«]+)))"
                    + "|[\"”“„»«][^\"”“„»«]*[\"”“„»«]?|[^\\s\"”“„»«]+");

    /** One of them; {@code excluded} when it says where not to look. */
    record Piece(String name, boolean excluded) {}

    SourceWords {
        pieces = List.copyOf(pieces);
    }

    static SourceWords of(String typed) {
        var pieces = new ArrayList<Piece>();
        var rest = new StringBuilder(typed);
        var tokens = TOKEN.matcher(typed);
        while (tokens.find()) {
            if (tokens.group("piece") != null) {
                var name = tokens.group("name") == null ? tokens.group("quoted") : tokens.group("name");
                pieces.add(new Piece(shortened(name.strip()), tokens.group("minus") != null));
                rest.replace(tokens.start(), tokens.end(), " ".repeat(tokens.end() - tokens.start()));
            }
        }
        return new SourceWords(
                rest.toString(),
                pieces.stream()
                        .filter(piece -> !piece.name.isEmpty())
                        .distinct()
                        .limit(MOST)
                        .toList());
    }

    /** The words alone, as they would have been typed without any source. */
    String words() {
        return pieces.isEmpty() ? rest : rest.replaceAll(" {2,}", " ").strip();
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }
}
