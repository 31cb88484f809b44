package fi.luotsi.compliance.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the city says in its letters, helps and first steps in place of the words that come with the portal. */
@ApplicationScoped
@Transactional
public class OwnTexts {
    public static final int LONGEST = 2_000;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** By key. */
    public Map<String, String> in(String language) {
        List<?> rows = entities.createNativeQuery("select text_key, words from own_text where language = ?1")
                .setParameter(1, language)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toUnmodifiableMap(row -> (String) row[0], row -> (String) row[1]));
    }

    public void put(String language, String key, String words, UUID by) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new IllegalArgumentException("No text of the city: " + words.length() + " letters");
        }
        entities.createNativeQuery("""
                        insert into own_text (language, text_key, words, written_by, written_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        on duplicate key update words = ?3, written_by = ?4, written_at = ?5""")
                .setParameter(1, language)
                .setParameter(2, key)
                .setParameter(3, words)
                .setParameter(4, by.toString())
                .setParameter(5, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Says again what comes with the portal. */
    public void reset(String language, String key) {
        entities.createNativeQuery("delete from own_text where language = ?1 and text_key = ?2")
                .setParameter(1, language)
                .setParameter(2, key)
                .executeUpdate();
    }
}
