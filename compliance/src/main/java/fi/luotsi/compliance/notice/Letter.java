package fi.luotsi.compliance.notice;

import java.util.Set;

/**
 * A letter as it is sent.
 *
 * @param language of both texts, ISO 639-1
 * @param subject says what kind of letter it is, and nothing about a person
 * @param html the same for programs that show HTML
 * @param duties keys of the duties of which it reminds
 */
public record Letter(String language, String subject, String plain, String html, Set<String> duties) {
    public Letter(String language, String subject, String plain, String html) {
        this(language, subject, plain, html, Set.of());
    }

    public Letter {
        duties = Set.copyOf(duties);
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line");
        }
    }
}
