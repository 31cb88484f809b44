package fi.luotsi.compliance.notice;

/**
 * A letter as it is sent.
 *
 * @param language of both texts, ISO 639-1
 * @param subject says what kind of letter it is, and nothing about a person
 * @param html the same for programs that show HTML
 */
public record Letter(String language, String subject, String plain, String html) {
    public Letter {
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line");
        }
    }
}
