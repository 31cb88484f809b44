package fi.luotsi.content.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Section;
import fi.luotsi.content.extraction.Extraction.Attachment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of e-mails, through a real worker. */
class MailReadingTest {
    private static final String HEAD =
            "From: Tuula Tietosuoja <tuula@kunta.fi>\nSubject: Vs: Luvat\nDate: Mon, 2 Nov 2026 09:00:00 +0200\nMIME-Version: 1.0\n";

    @TempDir
    static Path files;

    @TempDir
    static Path temp;

    private static Extractor extractor;

    @BeforeAll
    static void start() {
        var limits = new ExtractionLimits(1, 256, Duration.ofSeconds(30), 1_000, 1 << 22, 1_000_000, 10, 3, 1 << 20);
        extractor = new Extractor(System.getProperty("java.class.path"), temp, limits);
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    @Test
    void plain_text_stands_without_signature_and_its_quotes_under_their_own_heading() throws IOException {
        try (var mail = plain("""
                Lupa haetaan aina kirjallisesti.

                1.11.2026 Matti Meikäläinen kirjoitti:
                > Voiko luvan pyytää suullisesti?

                Hakemus tallennetaan.

                --
                Tuula
                Kasvatus ja koulutus
                """)) {
            assertThat(mail.title()).isEqualTo("Luvat");
            assertThat(texts(mail))
                    .containsExactly(
                            "Vs: Luvat – Tuula Tietosuoja 2.11.2026: Lupa haetaan aina kirjallisesti. Hakemus tallennetaan.",
                            "1.11.2026 Matti Meikäläinen kirjoitti:: Voiko luvan pyytää suullisesti?");
        }
    }

    @Test
    void a_line_that_is_made_to_be_slow_is_read_like_others() throws IOException {
        var begun = System.nanoTime();
        try (var mail = plain("Erik wrote" + " ".repeat(100_000) + "at length.\n")) {
            assertThat(texts(mail)).singleElement().asString().contains("at length.");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void the_head_of_a_message_below_begins_a_quote() throws IOException {
        for (var head : List.of(
                "-----Alkuperäinen viesti-----\nLähettäjä: Matti",
                "Från: Matti\nSkickat: den 1 november 2026 10:00",
                "From: Matti\nSent: Sunday, 1 November 2026")) {
            try (var mail = plain("Lupa haetaan kirjallisesti.\n\n" + head + "\n\nVoiko luvan pyytää suullisesti?\n")) {
                assertThat(texts(mail)).as(head).hasSize(2);
                assertThat(mail.sections().getFirst().text()).isEqualTo("Lupa haetaan kirjallisesti.");
            }
        }
    }

    @Test
    void html_keeps_headings_and_lists_and_loses_quote_and_signature() throws IOException {
        try (var mail = extract(HEAD + """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                Litteä
                --b
                Content-Type: text/html; charset=utf-8

                <h2>Hakeminen</h2><ul><li>Lomake</li></ul><div class="gmail_signature">Tuula</div>
                <div class="gmail_attr">Matti skrev:</div><blockquote type="cite">Suullisesti?</blockquote>
                --b--
                """)) {
            assertThat(texts(mail))
                    .containsExactly(
                            "Vs: Luvat – Tuula Tietosuoja 2.11.2026: ",
                            "Hakeminen: • Lomake",
                            "Matti skrev:: Suullisesti?");
        }
    }

    @Test
    void messages_inside_are_attachments_and_a_digest_is_a_thread() throws IOException {
        var inner = "Message-ID: <1@x>\nFrom: Matti <m@kunta.fi>\nSubject: Luvat\n\nVoiko luvan pyytää?\n";
        try (var mail = extract(HEAD
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nKatso liite.\n--b\n"
                + "Content-Type: message/rfc822\n\n" + inner + "\n--b--\n")) {
            assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("Luvat.eml");
            assertThat(mail.attachments()
                            .getFirst()
                            .extraction()
                            .sections()
                            .getFirst()
                            .text())
                    .isEqualTo("Voiko luvan pyytää?");
        }
        try (var thread = extract(
                "MIME-Version: 1.0\nContent-Type: multipart/digest; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n"
                        + inner + "\n--b\nContent-Type: message/rfc822\n\n" + "In-Reply-To: <1@x>\n" + HEAD
                        + "Content-Type: text/plain\n\nEi voi.\n> Voiko luvan pyytää?\n\n--b--\n")) {
            assertThat(thread.title()).isEqualTo("Luvat");
            assertThat(texts(thread))
                    .containsExactly(
                            "Luvat – Matti: Voiko luvan pyytää?", "Vs: Luvat – Tuula Tietosuoja 2.11.2026: Ei voi.");
            assertThat(thread.attachments()).isEmpty();
        }
    }

    @Test
    void an_mbox_gives_a_document_for_each_message() throws IOException {
        var message = "From m@kunta.fi Mon Nov  2 09:00:00 2026\n" + HEAD
                + "Content-Type: text/plain\n\nEnsimmäinen viesti.\n\n";
        var file =
                Files.writeString(files.resolve("laatikko.mbox"), message + message.replace("Ensimmäinen", "Toinen"));
        try (var box = extractor.extract(file, "laatikko.mbox")) {
            assertThat(box.attachments())
                    .extracting(part -> part.extraction().sections().getFirst().text())
                    .containsExactly("Ensimmäinen viesti.", "Toinen viesti.");
        }
    }

    private static List<String> texts(Extraction mail) {
        return mail.sections().stream().map(MailReadingTest::text).collect(Collectors.toList());
    }

    private static String text(Section section) {
        return section.headings().getLast() + ": " + section.text().replace('\n', ' ');
    }

    private static Extraction plain(String text) throws IOException {
        return extract(HEAD + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text);
    }

    private static Extraction extract(String mail) throws IOException {
        var file = Files.write(
                files.resolve("viesti.eml"), mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return extractor.extract(file, "viesti.eml");
    }
}
