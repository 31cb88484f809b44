package fi.luotsi.content.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the receiving server found out about the sender (RFC 8601). Only its own words count, and of those the topmost: a sender can write the rest.
 *
 * @param results one for each method that was tried
 */
record AuthenticationResults(List<Result> results) {
    private static final int LONGEST = 8_192;
    /** DMARC, and what Microsoft makes of everything that it knows (compauth). */
    private static final Set<String> DECISIVE = Set.of("dmarc", "compauth");

    private static final Pattern METHOD =
            Pattern.compile("(?i)\\s*([a-z0-9-]+)(?:\\s*/\\s*\\d+)?\\s*=\\s*([a-z]+)(.*)", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("(?i)([a-z]+\\.[a-z-]+)\\s*=\\s*(\"[^\"]*\"|[^\\s;]+)");

    /** @param domains of the properties that name one */
    private record Result(String method, String verdict, List<String> domains) {}

    /** What a server that is known by the place of its words, and not by a name, says in the shape of Exchange Online: the first word is a verdict. */
    static Optional<AuthenticationResults> unnamed(String header) {
        return Optional.of(header)
                .filter(given -> given.length() <= LONGEST)
                .map(AuthenticationResults::withoutComments)
                .map(given -> given.split(";", -1))
                .filter(parts -> METHOD.matcher(parts[0]).matches())
                .map(parts -> parse(List.of(parts)));
    }

    static Optional<AuthenticationResults> of(List<String> headers, String receiver) {
        return headers.stream()
                .filter(header -> header.length() <= LONGEST)
                .map(AuthenticationResults::withoutComments)
                .filter(header -> receiver.equalsIgnoreCase(header.split("[;\\s]", 2)[0]))
                .findFirst()
                .map(header -> List.of(header.split(";", -1)))
                .map(parts -> parse(parts.subList(1, parts.size())));
    }

    /** Was it found to be forged? */
    boolean refute() {
        return results.stream()
                .anyMatch(result ->
                        DECISIVE.contains(result.method()) && result.verdict().equals("fail"));
    }

    /** Does the message come from that domain? DMARC decides where it was asked, else SPF or DKIM for the domain or one with it. */
    boolean confirm(String domain) {
        return !refute()
                && results.stream()
                        .filter(result -> result.verdict().equals("pass"))
                        .filter(result -> List.of("dmarc", "spf", "dkim").contains(result.method()))
                        .anyMatch(result -> result.domains().stream().anyMatch(each -> isAligned(each, domain)));
    }

    private static AuthenticationResults parse(List<String> parts) {
        var results = new ArrayList<Result>();
        for (var part : parts) {
            var method = METHOD.matcher(part);
            if (method.matches()) {
                results.add(new Result(
                        method.group(1).toLowerCase(Locale.ROOT),
                        method.group(2).toLowerCase(Locale.ROOT),
                        domains(method.group(1).toLowerCase(Locale.ROOT), method.group(3))));
            }
        }
        return new AuthenticationResults(results);
    }

    /** Of the properties that the method has proven, not of others that stand beside. */
    private static List<String> domains(String method, String properties) {
        var proven = switch (method) {
            case "spf" -> List.of("smtp.mailfrom");
            case "dkim" -> List.of("header.d", "header.i");
            default -> List.of("header.from");
        };
        return PROPERTY.matcher(properties)
                .results()
                .filter(found -> proven.contains(found.group(1).toLowerCase(Locale.ROOT)))
                .map(found -> found.group(2).replace("\"", "").toLowerCase(Locale.ROOT))
                .map(value -> value.substring(value.lastIndexOf('@') + 1))
                .toList();
    }

    /** The same domain, or one below the other, as DMARC's relaxed alignment has it. */
    private static boolean isAligned(String proven, String domain) {
        var isWithin = proven.endsWith("." + domain) || domain.endsWith("." + proven);
        return proven.equals(domain) || (isWithin && proven.contains(".") && domain.contains("."));
    }

    /** Comments stand in brackets, also in one another. What is quoted may come from the sender: its signs lose their meaning. */
    static String withoutComments(String header) {
        var kept = new StringBuilder();
        var depth = 0;
        var quoted = false;
        for (var at = 0; at < header.length(); at++) {
            var c = header.charAt(at);
            if (c == '\\' && (quoted || depth > 0)) {
                at++;
            } else if (quoted) {
                quoted = c != '"';
                kept.append(quoted && !Character.isLetterOrDigit(c) && ".-@".indexOf(c) < 0 ? '_' : c);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                quoted = c == '"';
                kept.append(c);
            }
        }
        return kept.toString().strip();
    }
}
