package fi.luotsi.indexer.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Telephone numbers, mail addresses and addresses of pages in a sentence. */
final class Contacts {
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://[^\\s<>\"”)|]+|(?<![\\w@.-])(?:[a-z0-9-]+\\.)+(?:fi|ax|se|com|org|net|eu|example)(?![\\w-])(?:/[^\\s<>\"”)|]*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\w+.,/:-])(?:\\+\\d{1,3}[ \\u00a0]?(?:\\(0\\))?[ \\u00a0]?|0)\\d(?:["
                    + " \\u00a0()-]{0,2}\\d){4,11}(?!,\\d|[\\w/%])");
    private static final int SHORTEST = 6;

    private Contacts() {}

    static List<Value> in(String sentence) {
        var found = new ArrayList<Value>();
        MAIL.matcher(sentence)
                .results()
                .map(mail -> Value.of(Kind.MAIL, mail.group().toLowerCase(Locale.ROOT), mail.start(), mail.end()))
                .forEach(found::add);
        ADDRESS.matcher(sentence).results().forEach(address -> {
            var text = address.group().replaceAll("[.,;:!?]+$", "");
            var value = Value.of(Kind.ADDRESS, address(text), address.start(), address.start() + text.length());
            if (found.stream().noneMatch(value::overlaps)) {
                found.add(value);
            }
        });
        TELEPHONE
                .matcher(sentence)
                .results()
                .map(number -> Value.of(Kind.TELEPHONE, telephone(number.group()), number.start(), number.end()))
                .filter(value ->
                        value.normal().length() >= SHORTEST && found.stream().noneMatch(value::overlaps))
                .forEach(found::add);
        return found;
    }

    /** As it is dialled in Finland. */
    private static String telephone(String written) {
        var digits = written.replace("(0)", "").replaceAll("[^\\d+]", "");
        return digits.startsWith("+358") ? "0" + digits.substring(4) : digits;
    }

    private static String address(String written) {
        return written.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/+$", "");
    }
}
