package fi.luotsi.compliance.notice;

import java.util.Optional;
import java.util.Set;

/**
 * A letter as it is sent.
 *
 * @param language of both texts, ISO 639-1
 * @param subject says what kind of letter it is, and nothing about a person
 * @param html the same for programs that show HTML
 * @param duties keys of the duties of which it reminds
 * @param calendar an entry for calendars (RFC 5545), if there is one
 */
public record Letter(
        String language, String subject, String plain, String html, Set<String> duties, Optional<String> calendar) {
    public Letter(String language, String subject, String plain, String html) {
        this(language, subject, plain, html, Set.of(), Optional.empty());
    }

    public Letter(String language, String subject, String plain, String html, Set<String> duties) {
        this(language, subject, plain, html, duties, Optional.empty());
    }

    /** The same with an entry for calendars. */
    public Letter with(String entry) {
        return new Letter(language, subject, plain, html, duties, Optional.of(entry));
    }

    public Letter {
        duties = Set.copyOf(duties);
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line");
        }
    }
}
