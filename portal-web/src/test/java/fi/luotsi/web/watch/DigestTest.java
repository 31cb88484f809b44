package fi.luotsi.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.notice.Letter;
import fi.luotsi.compliance.notice.Target;
import fi.luotsi.compliance.notice.Watch;
import fi.luotsi.content.Difference;
import fi.luotsi.content.Difference.Change;
import fi.luotsi.content.Difference.ChangedSection;
import fi.luotsi.content.Difference.Piece;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentSummary;
import fi.luotsi.content.DocumentType;
import fi.luotsi.content.EmptyLibrary;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.Reader;
import fi.luotsi.web.layout.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final DocumentId DOCUMENT = DocumentId.of("01a21391-1991-7bf6-ad44-accadaf645fd");
    private static final String BASE = "https://luotsi.merikallio.example";
    private static final String EVIL = "<img src=x onerror=alert(1)> & \"#{7*7}\"";

    @Test
    void a_letter_tells_what_is_new_and_what_changed_by_words() {
        var letter = letter("fi", changed("Salasanat"), fresh("Uusi ohje"));
        assertThat(letter.plain())
                .contains("Haku: salasana")
                .contains("Salasanat (muuttunut)")
                .contains("Tunnukset › Salasanat – kohta on muuttunut")
                .contains("vähintään [poistettu: 12] [lisätty: 16] merkkiä")
                .contains("Uusi ohje (uusi)")
                .contains(BASE + "/document?id=" + DOCUMENT)
                .contains(BASE + "/watch");
        assertThat(letter.html()).contains("vähintään <del>12</del> <ins>16</ins> merkkiä");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void a_letter_is_whole_in_each_language(String language) {
        var letter = letter(language, changed("Salasanat"));
        assertThat(letter.language()).isEqualTo(language);
        assertThat(letter.html()).contains("<html lang=\"" + language + "\">");
        assertThat(letter.plain()).doesNotContainPattern("(watch|digest|search)\\.[a-z]");
        assertThat(letter.subject()).startsWith("Luotsi: ");
    }

    @Test
    void the_subject_tells_nothing_of_what_is_watched() {
        assertThat(letter("fi", changed("Potilas Virtanen")).subject())
                .isEqualTo("Luotsi: muutoksia siinä, mitä seuraat");
    }

    @Test
    void text_of_documents_is_never_markup() {
        var letter = letter("fi", changed(EVIL));
        assertThat(letter.html())
                .doesNotContain("<img")
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;#{7*7}&quot;");
        assertThat(letter.plain()).contains(EVIL);
    }

    @Test
    void a_long_list_of_sections_is_left_to_the_page() {
        var sections = Stream.generate(() -> section("12", "16")).limit(8).toList();
        var change = new ShownChange(
                watch(), summary("Pitkä"), "/document?id=" + DOCUMENT, false, NOW, new Difference(1, 2, sections));
        assertThat(letter("fi", change).plain()).contains("3 muuta kohtaa on myös muuttunut.");
    }

    private static Letter letter(String language, ShownChange... changes) {
        var names = new TargetNames(new EmptyLibrary(), Reader.ANONYMOUS, new Texts(Locale.of(language)));
        return new Digest(List.of(changes), 0, names, BASE).letter();
    }

    private static ShownChange changed(String title) {
        return new ShownChange(
                watch(),
                summary(title),
                "/document?id=" + DOCUMENT,
                false,
                NOW,
                new Difference(1, 2, List.of(section("12", "16"))));
    }

    private static ShownChange fresh(String title) {
        return new ShownChange(
                watch(), summary(title), "/document?id=" + DOCUMENT, true, NOW, new Difference(0, 1, List.of()));
    }

    private static ChangedSection section(String before, String after) {
        return new ChangedSection(
                Change.CHANGED,
                List.of("Tunnukset", "Salasanat"),
                "salasanat",
                List.of(
                        new Piece(Change.SAME, "vähintään"),
                        new Piece(Change.REMOVED, before),
                        new Piece(Change.ADDED, after),
                        new Piece(Change.SAME, "merkkiä")));
    }

    private static Watch watch() {
        var target = new Target.OfSearch("q=salasana");
        return new Watch(UUID.nameUUIDFromBytes(new byte[1]), UUID.nameUUIDFromBytes(new byte[2]), target, NOW, NOW);
    }

    private static DocumentSummary summary(String title) {
        return new DocumentSummary(
                DOCUMENT, title, "fi", DocumentType.of("text/html"), LocalName.same("Wintra"), 2, NOW);
    }
}
