package fi.luotsi.content.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The plain text of a message, taken apart: what its writer says, and what is quoted below or between. The signature is in neither.
 *
 * @param attribution the line that says whose words the quoted ones are
 */
record PlainMail(String own, String attribution, String quoted) {
    private static final int LONGEST_SIGNATURE = 10;
    private static final int LONGEST_SIGNATURE_LINE = 80;
    static final String UNKNOWN_WRITER = "> …";
    private static final Pattern QUOTE = Pattern.compile("^\\s{0,2}>.*");
    private static final Pattern DELIMITER = Pattern.compile("^-- ?$");
    /** "Terveisin" alone on its line, in three languages; with a name behind it stays. */
    private static final Pattern FAREWELL = Pattern.compile(
            "(?iu)^\\s*(?:(?:parhain |ystävällisin )?terveisin|terveisin|terv\\.?|yst\\.? terv\\.?|(?:med )?vänlig(?:a)? hälsning(?:ar)?|mvh|"
                    + "(?:(?:kind|best|warm) )?regards|(?:yours )?sincerely|best wishes)\\s*[,.!]?\\s*$");

    /** Takes no step back in spaces: a line of very many of them would take minutes. */
    private static final Pattern ATTRIBUTION =
            Pattern.compile("(?iu)^.{3,200}(?:kirjoitti|skrev|wrote|schrieb)\\s*+(?:<[^>]*+>\\s*+)?:\\s*+$");

    private static final Pattern ORIGINAL = Pattern.compile(
            "(?iu)^\\s*-{2,}\\s*(?:alkuperäinen viesti|välitetty viesti|ursprungligt meddelande|vidarebefordrat meddelande|original message|forwarded message)\\s*-{2,}\\s*$");
    private static final Pattern FROM = Pattern.compile("(?iu)^\\s*\\*?(?:lähettäjä|från|from)\\*?:\\s.*");
    private static final Pattern SENT =
            Pattern.compile("(?iu)^\\s*\\*?(?:lähetetty|skickat|sent|päivä(?:ys|määrä)|datum|date)\\*?:\\s.*");

    static PlainMail of(String text) {
        var lines = text.lines().toList();
        var own = new ArrayList<String>();
        var quoted = new ArrayList<String>();
        var attribution = "";
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (beginsOriginal(lines, at)) {
                attribution = attribution.isEmpty() ? firstOf(lines, at) : attribution;
                quoted.addAll(lines.subList(at, lines.size()));
                break;
            }
            if (isAttribution(lines, at)) {
                attribution = attribution.isEmpty() ? line.strip() : attribution;
            } else if (QUOTE.matcher(line).matches()) {
                quoted.add(line.replaceFirst("^\\s{0,2}>\\s?", ""));
            } else {
                own.add(line);
            }
        }
        return new PlainMail(
                String.join("\n", withoutSignature(own)),
                attribution.isEmpty() ? UNKNOWN_WRITER : attribution,
                String.join("\n", quoted));
    }

    /** The lines of a text before its signature. */
    static List<String> withoutSignature(List<String> lines) {
        for (var at = 0; at < lines.size(); at++) {
            if (DELIMITER.matcher(lines.get(at)).matches()
                    || (FAREWELL.matcher(lines.get(at)).matches()
                            && isSignature(lines.subList(at + 1, lines.size())))) {
                return lines.subList(0, at);
            }
        }
        return lines;
    }

    private static boolean isSignature(List<String> rest) {
        var written = rest.stream().filter(line -> !line.isBlank()).toList();
        return written.size() <= LONGEST_SIGNATURE
                && written.stream().allMatch(line -> line.length() <= LONGEST_SIGNATURE_LINE);
    }

    private static boolean isAttribution(List<String> lines, int at) {
        return ATTRIBUTION.matcher(lines.get(at)).matches()
                && lines.stream()
                        .skip(at + 1L)
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .filter(next -> QUOTE.matcher(next).matches())
                        .isPresent();
    }

    /** The head of the message below, as Outlook writes it. */
    private static boolean beginsOriginal(List<String> lines, int at) {
        return ORIGINAL.matcher(lines.get(at)).matches()
                || (FROM.matcher(lines.get(at)).matches()
                        && lines.stream()
                                .skip(at + 1L)
                                .limit(2)
                                .anyMatch(line -> SENT.matcher(line).matches()));
    }

    private static String firstOf(List<String> lines, int at) {
        return lines.stream()
                .skip(at)
                .filter(line -> FROM.matcher(line).matches())
                .findFirst()
                .orElse(lines.get(at))
                .strip();
    }
}
