package fi.luotsi.content.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Section;
import fi.luotsi.content.extraction.Extraction.Attachment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of files of each kind, through a real worker. */
class ReadingTest {
    @TempDir
    static Path files;

    @TempDir
    static Path temp;

    private static Extractor extractor;

    @BeforeAll
    static void start() {
        var limits = new ExtractionLimits(1, 256, Duration.ofSeconds(30), 1_000, 1 << 22, 1_000_000, 10, 2, 1 << 20);
        extractor = new Extractor(System.getProperty("java.class.path"), temp, limits);
    }

    @AfterAll
    static void stop() {
        extractor.close();
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void a_web_page_gives_its_content_without_navigation_footer_and_banner() throws IOException {
        try (var page = extract("loma.html", """
                <!DOCTYPE html><html lang="fi"><head><title>Loma-ajat | Intranet</title><meta property="og:site_name" content="Intranet">
                <meta name="author" content="Henkilöstö"><meta property="article:modified_time" content="2026-03-02T08:00:00+02:00"></head><body>
                <nav><a href="/">Etusivu</a></nav><div class="cookie-banner">Käytämme evästeitä</div>
                <main><h1>Loma-ajat</h1><p>Lomaa on haettava ajoissa ja siitä on sovittava esihenkilön kanssa, jotta kaikki ehtivät lomalle.</p>
                <h2 id="talvi">Talviloma</h2><ul><li>Viikko 8</li><li>tai <b>viikko 9</b></li></ul>
                <table><tr><th>Koulu</th><th>Viikko</th></tr><tr><td>Alakoulu</td><td>8</td></tr></table><p hidden>Piilossa</p></main>
                <footer>Yhteystiedot</footer><script>var x = "koodia";</script></body></html>""")) {
            assertThat(page.state()).isEqualTo(ExtractionState.INDEXED);
            assertThat(page.title()).isEqualTo("Loma-ajat");
            assertThat(page.language()).isEqualTo("fi");
            assertThat(page.author()).contains("Henkilöstö");
            assertThat(page.date()).contains(LocalDate.of(2026, 3, 2));
            assertThat(page.sections()).extracting(Section::anchor).containsExactly("loma-ajat", "talvi");
            assertThat(page.sections().get(1).headings()).containsExactly("Loma-ajat", "Talviloma");
            assertThat(page.sections().get(1).text())
                    .isEqualTo("• Viikko 8\n• tai viikko 9\nKoulu | Viikko\nAlakoulu | 8");
        }
    }

    @Test
    void markdown_gives_its_front_matter_headings_and_tables() throws IOException {
        try (var page = extract("ohje.md", """
                ---
                title: Käyttöönotto
                date: 2025-11-30
                lang: fi
                ---
                # Laitteen käyttöönotto

                Ota laite käyttöön.

                ## Äänet & kuvat

                > [!NOTE]
                > Muista tämä.

                | Laite | Tila |
                |---|---|
                | Tabletti | *uusi* |
                """)) {
            assertThat(page.mediaType()).isEqualTo("text/x-web-markdown");
            assertThat(page.title()).isEqualTo("Käyttöönotto");
            assertThat(page.date()).contains(LocalDate.of(2025, 11, 30));
            assertThat(page.sections())
                    .extracting(Section::anchor)
                    .containsExactly("laitteen-käyttöönotto", "äänet--kuvat");
            assertThat(page.sections().get(1).text()).isEqualTo("Muista tämä.\nLaite | Tila\nTabletti | uusi");
        }
    }

    @Test
    void a_word_file_keeps_heading_levels_and_tables() throws IOException {
        try (var document = extract("ohje.docx", OfficeFiles.docx())) {
            assertThat(document.state()).isEqualTo(ExtractionState.INDEXED);
            assertThat(document.title()).isEqualTo("Henkilöstöohje");
            assertThat(document.sections())
                    .extracting(Section::headings)
                    .containsExactly(List.of("Poissaolot"), List.of("Poissaolot", "Sairaus"));
            assertThat(document.sections()).extracting(Section::level).containsExactly(1, 2);
            assertThat(document.sections().get(1).text())
                    .contains("Ilmoita heti.")
                    .contains("Päivä | Toimi");
        }
    }

    @Test
    void a_pdf_keeps_outline_pages_and_words_broken_at_line_ends() throws IOException {
        try (var document = extract("ohje.pdf", OfficeFiles.pdf(true))) {
            assertThat(document.state()).isEqualTo(ExtractionState.INDEXED);
            assertThat(document.sections())
                    .extracting(Section::headings)
                    .containsExactly(List.of("Tietosuoja"), List.of("Tietosuoja", "Arkisto"));
            assertThat(document.sections())
                    .extracting(Section::page)
                    .containsExactly(OptionalInt.of(1), OptionalInt.of(2));
            assertThat(document.sections().getFirst().text()).contains("Rehtori vastaa tietosuojasta koulussa.");
        }
    }

    @Test
    void a_pdf_without_outline_has_a_section_for_each_page() throws IOException {
        try (var document = extract("sivut.pdf", OfficeFiles.pdf(false))) {
            assertThat(document.sections()).extracting(Section::anchor).containsExactly("page-1", "page-2");
        }
    }

    @Test
    void a_presentation_has_a_section_for_each_slide_and_a_workbook_for_each_sheet() throws IOException {
        try (var slides = extract("esitys.pptx", OfficeFiles.pptx());
                var workbook = extract("luvut.xlsx", OfficeFiles.xlsx())) {
            assertThat(slides.sections()).extracting(Section::anchor).containsExactly("page-1", "page-2");
            assertThat(slides.sections())
                    .extracting(section -> section.headings().getFirst())
                    .containsExactly("Avaus", "Kiitos");
            assertThat(workbook.sections())
                    .extracting(Section::headings)
                    .containsExactly(List.of("Oppilaat"), List.of("Luokat"));
            assertThat(workbook.sections().getFirst().text()).isEqualTo("Koulu | Oppilaita\nKeskuskoulu | 311");
        }
    }

    @Test
    void a_mail_gives_subject_sender_day_and_attachments() throws IOException {
        try (var mail = extract("ohje.eml", """
                From: Tuula Tietosuoja <tuula@example.org>
                To: kaikki@example.org
                Subject: =?UTF-8?Q?Uusi_tietosuojak=C3=A4yt=C3=A4nt=C3=B6?=
                Date: Mon, 02 Nov 2026 23:30:00 +0200
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=raja

                --raja
                Content-Type: text/plain; charset=utf-8

                Hei! Uusi ohje on liitteenä.

                Terveisin Tuula
                --raja
                Content-Type: text/markdown; charset=utf-8
                Content-Disposition: attachment; filename="../../ohje.md"

                # Liite

                Tämä on liite.
                --raja--
                """.replace("\n", "\r\n"))) {
            assertThat(mail.title()).isEqualTo("Uusi tietosuojakäytäntö");
            assertThat(mail.author())
                    .hasValueSatisfying(author -> assertThat(author).contains("Tuula"));
            assertThat(mail.date()).contains(LocalDate.of(2026, 11, 2));
            assertThat(mail.sections().getFirst().text()).startsWith("Hei! Uusi ohje on liitteenä.\nTerveisin Tuula");
            assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("ohje.md");
            assertThat(mail.attachments().getFirst().bytes())
                    .hasParent(temp.toRealPath())
                    .content(StandardCharsets.UTF_8)
                    .contains("# Liite");
            assertThat(mail.attachments().getFirst().extraction().title()).isEqualTo("Liite");
        }
    }

    @Test
    void members_of_an_archive_are_parts_with_harmless_names() throws IOException {
        try (var archive = extract(
                "kansio.zip",
                OfficeFiles.zip(List.of(
                        "../../etc/x.md",
                        "/absolute.md",
                        "a\u202Egnp.md",
                        "<img onerror=x>.md",
                        "=cmd().md",
                        "CON",
                        "n".repeat(300) + ".md",
                        "kuva.png")))) {
            assertThat(archive.state()).isEqualTo(ExtractionState.INDEXED);
            assertThat(archive.attachments())
                    .extracting(Attachment::name)
                    .containsExactly(
                            "etc/x.md",
                            "absolute.md",
                            "agnp.md",
                            "<img onerror=x>.md",
                            "=cmd().md",
                            "CON",
                            "n".repeat(197) + ".md",
                            "kuva.png");
            assertThat(archive.attachments().getLast().extraction().reason()).contains(ExtractionReason.UNSUPPORTED);
            assertThat(archive.attachments())
                    .allSatisfy(part ->
                            assertThat(part.bytes().getFileName().toString()).startsWith("part-"));
        }
        assertThat(temp.toFile().list((folder, name) -> name.startsWith("part-")))
                .isEmpty();
    }

    @Test
    void too_many_parts_are_left_out_with_a_word() throws IOException {
        var names =
                java.util.stream.IntStream.range(0, 12).mapToObj(i -> i + ".md").toList();
        try (var archive = extract("monta.zip", OfficeFiles.zip(names))) {
            assertThat(archive.state()).isEqualTo(ExtractionState.PARTIAL);
            assertThat(archive.reason()).contains(ExtractionReason.TOO_MANY_PARTS);
            assertThat(archive.attachments()).hasSize(10);
        }
    }

    @Test
    void a_password_protected_file_is_rejected_with_its_reason() throws IOException {
        try (var document = extract("salainen.pdf", OfficeFiles.encryptedPdf());
                var workbook = extract("salainen.xlsx", OfficeFiles.encryptedXlsx())) {
            assertThat(document.reason()).contains(ExtractionReason.ENCRYPTED);
            assertThat(workbook.reason()).contains(ExtractionReason.ENCRYPTED);
        }
    }

    @Test
    void what_cannot_be_read_is_rejected_with_its_reason() throws IOException {
        assertReason(ExtractionReason.EMPTY, "tyhja.docx", new byte[0]);
        assertReason(ExtractionReason.NO_TEXT, "valkoinen.txt", "  \n ".getBytes(StandardCharsets.UTF_8));
        assertReason(ExtractionReason.BROKEN, "rikki.pdf", "%PDF-1.7\nrikki".getBytes(StandardCharsets.US_ASCII));
        assertReason(
                ExtractionReason.UNSUPPORTED, "ohjelma.pdf", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0});
        assertReason(ExtractionReason.TOO_LARGE, "suuri.txt", new byte[(1 << 22) + 1]);
        try (var missing = extractor.extract(files.resolve("puuttuu.txt"), "puuttuu.txt")) {
            assertThat(missing.reason()).contains(ExtractionReason.UNREADABLE);
            assertThat(missing.title()).isEqualTo("puuttuu");
        }
    }

    @Test
    void the_name_does_not_decide_what_a_file_is() throws IOException {
        try (var document = extract("valhe.txt", OfficeFiles.docx())) {
            assertThat(document.mediaType()).contains("wordprocessingml");
            assertThat(document.sections()).hasSize(2);
        }
    }

    @Test
    void external_entities_are_not_followed() throws IOException {
        var secret = Files.writeString(files.resolve("secret"), "salaisuus");
        try (var page = extract(
                "xxe.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri()
                        + "\">]><x>alku &e; loppu</x>")) {
            assertThat(page.sections()).noneMatch(section -> section.text().contains("salaisuus"));
        }
    }

    @Test
    void an_old_encoding_is_understood() throws IOException {
        var text = "Tämä on vanha tiedosto, jossa on ääkkösiä ja pitkiä öitä. Öylätti äyskäri.";
        try (var page = extract("vanha.txt", text.getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(page.sections().getFirst().text()).isEqualTo(text);
        }
    }

    private static void assertReason(ExtractionReason reason, String name, byte[] bytes) throws IOException {
        try (var extraction = extract(name, bytes)) {
            assertThat(extraction.state()).as(name).isEqualTo(ExtractionState.REJECTED);
            assertThat(extraction.reason()).as(name).contains(reason);
            assertThat(extraction.sections()).isEmpty();
        }
    }

    private static Extraction extract(String name, String content) throws IOException {
        return extract(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Extraction extract(String name, byte[] bytes) throws IOException {
        return extractor.extract(Files.write(files.resolve(name), bytes), name);
    }
}
