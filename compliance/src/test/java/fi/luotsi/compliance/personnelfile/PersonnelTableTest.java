package fi.luotsi.compliance.personnelfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.personnelfile.PersonnelTable.Reading;
import fi.luotsi.compliance.personnelfile.PersonnelTable.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PersonnelTableTest {
    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="xml" ContentType="application/xml"/>
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            </Types>""";
    private static final String ROOT = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>""";
    private static final String BOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="Henkilöstö" sheetId="1" r:id="r1"/></sheets></workbook>""";
    private static final String BOOK_RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            </Relationships>""";

    @Test
    void text_is_read_in_every_usual_encoding_and_with_every_usual_separator() {
        var text = "Henkilönumero;Etunimi\r\n1;Åsa\r\n";
        for (var bytes : List.of(
                text.getBytes(UTF_8),
                ("\ufeff" + text).getBytes(UTF_8),
                text.getBytes(ISO_8859_1),
                ("\ufeff" + text).getBytes(UTF_16LE),
                text.replace(';', ',').getBytes(UTF_8),
                text.replace(';', '\t').replace("\r\n", "\n").getBytes(UTF_8))) {
            var table = table(bytes);
            assertThat(table.header()).containsExactly("Henkilönumero", "Etunimi");
            assertThat(table.lines()).containsExactly(new PersonnelTable.Line(2, List.of("1", "Åsa")));
        }
    }

    @Test
    void quoted_cells_hold_separators_quotes_and_new_lines() {
        var table = table("a;b\n\"x;y\";\"sano \"\"hei\"\"\nja\"\n\n1;2".getBytes(UTF_8));
        assertThat(table.lines())
                .containsExactly(
                        new PersonnelTable.Line(2, List.of("x;y", "sano \"hei\" ja")),
                        new PersonnelTable.Line(5, List.of("1", "2")));
    }

    @Test
    void a_workbook_is_read_like_text_with_its_numbers_and_days() throws IOException {
        var table = table(workbook("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>Henkilönumero</t></is></c><c r="C1" t="inlineStr"><is><t>Alkaa</t></is></c></row>
                <row r="3"><c r="A3"><v>1.00001E5</v></c><c r="C3"><v>44044</v></c></row>""", ""));
        assertThat(table.header()).containsExactly("Henkilönumero", "", "Alkaa");
        assertThat(table.lines()).containsExactly(new PersonnelTable.Line(3, List.of("100001", "", "44044")));
    }

    @Test
    void days_are_read_as_people_and_spreadsheets_write_them() {
        for (var day : List.of("1.8.2020", "01.08.2020", "2020-08-01", "2020-08-01T00:00:00", "44044")) {
            assertThat(starts(day)).as(day).containsExactly(LocalDate.of(2020, 8, 1));
        }
        for (var day : List.of("31.2.2020", "2020", "1.8.20", "8/2020", "99999", "1.8.0020")) {
            assertThat(starts(day)).as(day).isEmpty();
        }
    }

    private static List<LocalDate> starts(String day) {
        var table = table(("Henkilönumero;Etunimi;Sukunimi;Yksikkö;Nimike;Alkaa\n1;A;B;K;n;" + day).getBytes(UTF_8));
        return Columns.of(table.header(), Map.of()).read(table).people().values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.start().stream())
                .toList();
    }

    @Test
    void no_column_is_two_things_and_what_somebody_chose_comes_first() {
        var header = List.of("Numero", "Henkilönumero", "Etunimi", "Sukunimi", "Nimi", "Yksikkö", "Nimike", "Opettaja");
        var columns = Columns.of(header, Map.of(Field.NUMBER, "numero", Field.TEACHING, ""));
        assertThat(columns.places())
                .containsEntry(Field.NUMBER, 0)
                .containsEntry(Field.UNIT, 5)
                .doesNotContainKey(Field.TEACHING);
        assertThat(columns.missing()).isEmpty();
    }

    @Test
    void what_is_no_table_says_why() {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason("vain;otsikko".getBytes(UTF_8))).isEqualTo(Reason.EMPTY);
        assertThat(reason("a;b\n\"auki;1".getBytes(UTF_8))).isEqualTo(Reason.OPEN_QUOTE);
        assertThat(reason(new byte[PersonnelTable.MOST_BYTES + 1])).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(("a\n" + "x\n".repeat(PersonnelTable.MOST_ROWS)).getBytes(UTF_8)))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason((";".repeat(300) + "a\n1").getBytes(UTF_8))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}))
                .isEqualTo(Reason.OLD_WORKBOOK);
        assertThat(reason(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void hostile_workbooks_end_as_unreadable_in_little_time_and_memory() throws IOException {
        var entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        var row = "<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
        var stolen = PersonnelTable.read(workbook(row.formatted(1, 1, "a") + row.formatted(2, 2, "&e;"), entity));
        assertThat(stolen.toString()).doesNotContain("root:");
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"haha\">");
        for (var level = 1; level < 12; level++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
        }
        assertThat(reason(workbook(row.formatted(1, 1, "a") + row.formatted(2, 2, "&a11;"), laughs + "]>")))
                .isEqualTo(Reason.DAMAGED);
        assertThat(reason(workbook("<row r=\"1\">" + " ".repeat(100 << 20) + "</row>", "")))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(workbook("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row><row r=\"2\"/>", "")))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(archive(3_000))).isEqualTo(Reason.TOO_LARGE);
        var whole = workbook(row.formatted(1, 1, "a") + row.formatted(2, 2, "b"), "");
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var broken = whole.clone();
            for (var flip = 0; flip < 5; flip++) {
                broken[4 + random.nextInt(broken.length - 4)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(PersonnelTable.read(broken)).isNotNull();
        }
    }

    private static PersonnelTable table(byte[] bytes) {
        return ((Reading.Read) PersonnelTable.read(bytes)).table();
    }

    private static Reason reason(byte[] bytes) {
        return ((Reading.Unreadable) PersonnelTable.read(bytes)).reason();
    }

    private static byte[] workbook(String rows, String doctype) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "_rels/.rels", ROOT);
            part(zip, "xl/workbook.xml", BOOK);
            part(zip, "xl/_rels/workbook.xml.rels", BOOK_RELATIONS);
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    doctype
                            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                            + rows + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static byte[] archive(int parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part = 0; part < parts; part++) {
                part(zip, "part" + part, "x");
            }
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }
}
