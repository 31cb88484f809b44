package fi.luotsi.content.extraction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Section;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are pictures, through a real worker: by Tesseract where it is installed, and by programs that behave badly. */
class RecognitionTest {
    private static final String FINNISH = "Päätös työvuorojen järjestelystä tehdään syyskuussa.";
    private static final String SWEDISH = "Beslutet gäller från och med den första augusti.";

    @TempDir
    static Path files;

    @TempDir
    static Path temp;

    private static Extractor extractor;

    @BeforeAll
    static void start() {
        var limits = new ExtractionLimits(1, 512, Duration.ofSeconds(120), 1_000, 1 << 24, 1_000_000, 10, 2, 1 << 20);
        extractor = new Extractor(System.getProperty("java.class.path"), temp, limits);
    }

    @AfterAll
    static void stop() {
        extractor.close();
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void finnish_and_swedish_text_is_read_from_a_picture() throws IOException {
        var scan = new Scans()
                .scanned(FINNISH, "Hakemus jätetään rehtorille, joka käsitte-", "lee sen kahdessa viikossa.")
                .scanned(SWEDISH, "Blanketten lämnas till rektorn på den egna skolan.")
                .save(files.resolve("skannaus.pdf"));
        var tesseract = Scans.tesseract();
        try (var first = recognise(scan, 1, tesseract);
                var second = recognise(scan, 2, tesseract)) {
            assertThat(first.state()).isEqualTo(ExtractionState.INDEXED);
            assertThat(first.sections()).extracting(Section::page).containsExactly(OptionalInt.of(1));
            assertThat(text(first)).contains(FINNISH, "joka käsittelee sen kahdessa viikossa.");
            assertThat(text(second)).contains(SWEDISH, "på den egna skolan");
            assertThat(second.language()).isEqualTo("sv");
        }
    }

    @Test
    void of_a_document_only_the_pages_without_text_wait_for_recognition() throws IOException {
        var mixed = new Scans()
                .written("Tämä sivu on tekstiä.")
                .scanned("Tämä sivu on kuva.")
                .shown(new BufferedImage(80, 40, BufferedImage.TYPE_BYTE_GRAY))
                .save(files.resolve("sekalainen.pdf"));
        try (var read = extractor.extract(mixed, "sekalainen.pdf")) {
            assertThat(read.state()).isEqualTo(ExtractionState.INDEXED);
            assertThat(read.pictures()).containsExactly(2);
        }
        var scan = new Scans().scanned(FINNISH).save(files.resolve("kuva.pdf"));
        try (var read = extractor.extract(scan, "kuva.pdf")) {
            assertThat(read.state()).isEqualTo(ExtractionState.REJECTED);
            assertThat(read.reason()).contains(ExtractionReason.NO_TEXT);
            assertThat(read.pictures()).containsExactly(1);
        }
    }

    @Test
    void image_files_are_read_too() throws IOException {
        var tesseract = Scans.tesseract();
        for (var format : List.of("png", "jpg", "tif")) {
            var file = files.resolve("kirje." + format);
            ImageIO.write(Scans.picture(FINNISH), format, file.toFile());
            try (var read = extractor.extract(file, "kirje." + format);
                    var page = recognise(file, 1, tesseract)) {
                assertThat(read.reason()).contains(ExtractionReason.UNSUPPORTED);
                assertThat(read.pictures()).as(format).containsExactly(1);
                assertThat(text(page)).as(format).contains(FINNISH);
            }
        }
    }

    @Test
    void a_picture_without_text_gives_none() throws IOException {
        var noise = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var chance = new Random(3);
        for (var i = 0; i < 300; i++) {
            var pen = noise.createGraphics();
            pen.setColor(new Color(chance.nextInt(1 << 24)));
            pen.fillOval(chance.nextInt(1600), chance.nextInt(1200), chance.nextInt(300), chance.nextInt(300));
        }
        var photo = files.resolve("kuva.png");
        ImageIO.write(noise, "png", photo.toFile());
        try (var page = recognise(photo, 1, Scans.tesseract())) {
            assertThat(page.state()).isEqualTo(ExtractionState.REJECTED);
            assertThat(page.reason()).contains(ExtractionReason.NO_TEXT);
        }
    }

    @Test
    void a_flood_of_pixels_is_refused_before_it_is_decoded() throws IOException {
        var flood = Files.write(files.resolve("tulva.png"), png(60_000, 60_000));
        try (var read = extractor.extract(flood, "tulva.png");
                var page = recognise(flood, 1, program("echo"))) {
            assertThat(read.pictures()).containsExactly(1);
            assertThat(page.reason()).contains(ExtractionReason.TOO_LARGE);
        }
        assertThat(extractor.status().replacements().values()).containsOnly(0L);
    }

    @Test
    void a_damaged_picture_costs_only_itself() throws IOException {
        var whole = new ByteArrayOutputStream();
        ImageIO.write(Scans.picture(FINNISH), "png", whole);
        var half = Files.write(files.resolve("puolikas.png"), Arrays.copyOf(whole.toByteArray(), 2_000));
        var noImage =
                Files.write(files.resolve("ei.png"), ("\u0089PNG\r\n\u001A\n" + "x".repeat(50)).getBytes(ISO_8859_1));
        for (var file : List.of(half, noImage)) {
            try (var read = extractor.extract(file, "a.png");
                    var page = recognise(file, 1, program("echo"))) {
                assertThat(read.state()).isEqualTo(ExtractionState.REJECTED);
                assertThat(page.state()).isEqualTo(ExtractionState.REJECTED);
            }
        }
        try (var page = recognise(new Scans().scanned("x").save(files.resolve("yksi.pdf")), 7, program("echo"))) {
            assertThat(page.reason()).contains(ExtractionReason.BROKEN);
        }
    }

    @Test
    void a_program_that_hangs_is_ended_with_what_it_started() throws IOException {
        var mark = "3" + System.nanoTime() % 1_000_000;
        var begin = System.nanoTime();
        try (var page = recognise(scan(), 1, program("sleep " + mark + " & sleep " + mark))) {
            assertThat(page.reason()).contains(ExtractionReason.TIMED_OUT);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().arguments().stream())
                        .map(List::of))
                .noneMatch(words -> words.contains(mark));
        assertThat(extractor.status().replacements().values()).containsOnly(0L);
    }

    @Test
    void a_program_that_fails_floods_or_is_gone_is_told_apart() throws IOException {
        try (var page = recognise(scan(), 1, program("exit 1"))) {
            assertThat(page.reason()).contains(ExtractionReason.CRASHED);
        }
        try (var page = recognise(scan(), 1, program("yes tulva"))) {
            assertThat(page.reason()).contains(ExtractionReason.TOO_LONG);
        }
        try (var page = recognise(scan(), 1, new Recogniser(files.resolve("poissa"), "", List.of("fin"), 5))) {
            assertThat(page.reason()).contains(ExtractionReason.UNREADABLE);
        }
    }

    @Test
    void only_a_program_that_answers_and_knows_a_language_counts() throws IOException {
        var good = program(
                "case $1 in --version) echo 'tesseract 9.9';; *) echo 'List of languages'; echo swe; echo deu;; esac");
        assertThat(Recogniser.find(good.program().toString(), 60)).hasValueSatisfying(found -> {
            assertThat(found.version()).isEqualTo("tesseract 9.9");
            assertThat(found.languages()).containsExactly("swe");
        });
        assertThat(Recogniser.find(program("exit 1").program().toString(), 60)).isEmpty();
        assertThat(Recogniser.find(program("echo deu").program().toString(), 60))
                .isEmpty();
        assertThat(Recogniser.find("/nowhere/tesseract", 60)).isEmpty();
        assertThat(Recogniser.find("no-such-program", 60)).isEmpty();
    }

    private static Path scan() {
        return new Scans().scanned(FINNISH).save(files.resolve("skannaus.pdf"));
    }

    private static Extraction recognise(Path file, int page, Recogniser recogniser) {
        return extractor.recognise(file, file.getFileName().toString(), page, recogniser);
    }

    private static String text(Extraction page) {
        return String.join("\n", page.sections().stream().map(Section::text).toList());
    }

    /** A program in Tesseract's place that has three seconds. */
    private static Recogniser program(String script) throws IOException {
        var file = Files.createTempFile(files, "program", "");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Recogniser(file, "", List.of("fin"), 3);
    }

    /** The head of a picture so large, and hardly any content. */
    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        var head = new ByteArrayOutputStream();
        var fields = new DataOutputStream(head);
        fields.writeBytes("IHDR");
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.toByteArray());
        out.writeInt(13);
        out.write(head.toByteArray());
        out.writeInt((int) sum.getValue());
        out.writeInt(0);
        out.writeBytes("IDAT");
        out.writeInt(0x35AF061E);
        return bytes.toByteArray();
    }
}
