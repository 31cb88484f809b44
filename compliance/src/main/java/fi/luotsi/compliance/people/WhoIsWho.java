package fi.luotsi.compliance.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds people of the personnel register by what a list calls them: a personnel number, an e-mail address, or a name either way round. */
public final class WhoIsWho {
    private final Map<String, List<UUID>> people;

    /** One of them, as the register has them. */
    record Known(UUID id, String number, String email, String givenName, String familyName) {
        Stream<String> names() {
            return Stream.of(number, email, givenName + " " + familyName, familyName + " " + givenName)
                    .map(WhoIsWho::plain)
                    .filter(name -> !name.isEmpty())
                    .distinct();
        }
    }

    WhoIsWho(List<Known> known) {
        people = known.stream()
                .flatMap(one -> one.names().map(name -> Map.entry(name, one.id())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** None, one or several. */
    public List<UUID> find(String who) {
        return people.getOrDefault(plain(who), List.of());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[,\\s]+", " ").strip();
    }
}
