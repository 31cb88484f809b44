package fi.luotsi.content.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Exchange Online wrote into the head of a message that it delivered. Each server writes above what it was given: down to the hop where the message came in
 * from outside everything is Microsoft's, and below it a sender can write what it likes.
 */
record ExchangeHead(MailHead head) {
    private static final String INTERNAL = "Internal";
    private static final Pattern HOP = Pattern.compile("(?i)(?<=^|\\s)by\\s+([^\\s;]+)");
    private static final Pattern OWN =
            Pattern.compile("(?i)(?:[a-z0-9-]+\\.)+(?:(?:prod|protection)\\.outlook\\.com|outlook\\.office365\\.com)");
    private static final Pattern EDGE = Pattern.compile("(?i)[a-z0-9-]+\\.mail\\.protection\\.outlook\\.com");

    /** Does the message come from that domain, going by what was found out where it came in? */
    boolean confirms(String domain) {
        return !signedIn().contains(INTERNAL)
                && results().filter(results -> results.confirm(domain)).isPresent();
    }

    /** Had the sender signed in to the own organisation? Exchange Online takes this header away from whatever comes from outside. */
    boolean isFromColleague() {
        return signedIn().equals(List.of(INTERNAL))
                && head.all("authentication-results").stream()
                        .flatMap(header -> AuthenticationResults.unnamed(header).stream())
                        .noneMatch(AuthenticationResults::refute);
    }

    private List<String> signedIn() {
        return head.all("x-ms-exchange-organization-authas");
    }

    /** The topmost, if they stand above the hop where the message came in and no hop between is anybody else's. */
    private Optional<AuthenticationResults> results() {
        var found = Optional.<String>empty();
        for (var field : head.fields()) {
            if (field.name().equals("authentication-results") && found.isEmpty()) {
                found = Optional.of(field.value());
            } else if (field.name().equals("received")) {
                var receiver = receiver(field.value());
                if (EDGE.matcher(receiver).matches()) {
                    return found.flatMap(AuthenticationResults::unnamed);
                }
                if (!OWN.matcher(receiver).matches()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** The one that a hop names outside of remarks, as a sender may call itself anything; empty where it names several. */
    private static String receiver(String hop) {
        var named = HOP.matcher(AuthenticationResults.withoutComments(hop))
                .results()
                .map(found -> found.group(1))
                .toList();
        return named.size() == 1 ? named.getFirst() : "";
    }
}
