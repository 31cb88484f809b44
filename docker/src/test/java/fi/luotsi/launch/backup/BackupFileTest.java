package fi.luotsi.launch.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.launch.installation.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One small backup, as it was written and in every way in which it may have been damaged. */
class BackupFileTest {
    private static final BackupKey KEY = BackupKey.of("kolme pientä porsasta");
    private static final Instant MADE = Instant.parse("2026-11-28T00:00:00Z");

    @Test
    void what_was_written_is_read() throws IOException {
        assertThat(read(backup(KEY), KEY))
                .containsExactly(
                        "file anchors.txt [rivi]",
                        "sequence change_number 1001",
                        "table person [Column[name=id, binary=false], Column[name=photo, binary=true]]",
                        "row 1 nothing",
                        "row 2 ä\0b",
                        "end 2");
    }

    @Test
    void its_first_lines_say_what_it_is_to_everybody() throws IOException {
        assertThat(new String(backup(KEY), UTF_8)).startsWith("""
                Luotsi backup 1
                made 2026-11-28T00:00:00Z
                schema 97
                encrypted yes
                """);
    }

    @Test
    void nothing_of_an_encrypted_one_can_be_read_and_no_two_are_alike() throws IOException {
        assertThat(new String(backup(KEY), UTF_8)).doesNotContain("rivi").doesNotContain("person");
        assertThat(backup(KEY)).isNotEqualTo(backup(KEY));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_flipped_bit_anywhere_is_refused(boolean encrypted) throws IOException {
        var key = encrypted ? KEY : BackupKey.none();
        var whole = backup(key);
        for (var place = 0; place < whole.length; place++) {
            for (var bit = 0; bit < Byte.SIZE; bit++) {
                var damaged = whole.clone();
                damaged[place] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> read(damaged, key))
                        .as("byte %d, bit %d", place, bit)
                        .isInstanceOf(Damaged.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_that_was_cut_off_anywhere_is_refused(boolean encrypted) throws IOException {
        var key = encrypted ? KEY : BackupKey.none();
        var whole = backup(key);
        for (var length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut, key)).as("%d bytes", length).isInstanceOf(Damaged.class);
        }
    }

    @Test
    void something_after_the_end_is_refused() throws IOException {
        var longer = Arrays.copyOf(backup(KEY), backup(KEY).length + 1);
        assertThatThrownBy(() -> read(longer, KEY)).isInstanceOf(Damaged.class);
    }

    @Test
    void one_that_was_never_completed_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new BackupWriter(bytes, header(KEY), KEY)) {
            writer.file("anchors.txt", "rivi".getBytes(UTF_8));
        }
        assertThatThrownBy(() -> read(bytes.toByteArray(), KEY)).isInstanceOf(Damaged.class);
    }

    @Test
    void another_key_is_told_in_plain_words() throws IOException {
        var whole = backup(KEY);
        assertThatThrownBy(() -> read(whole, BackupKey.of("kolme pientä porsaita")))
                .hasMessage("The backup does not open: the key is another one, or the file is damaged.");
        assertThatThrownBy(() -> read(whole, BackupKey.none()))
                .hasMessage("The backup is encrypted: give its key with LUOTSI_BACKUP_KEY or LUOTSI_BACKUP_KEY_FILE.");
    }

    @Test
    void one_without_a_key_is_not_taken_for_the_encrypted_one_that_was_expected() throws IOException {
        var open = backup(BackupKey.none());
        assertThatThrownBy(() -> read(open, KEY)).hasMessageContaining("somebody may have put another in its place");
    }

    @Test
    void a_key_that_can_be_guessed_is_refused() {
        assertThatThrownBy(() -> BackupKey.of("salasana"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("too easy to guess");
    }

    @Test
    void other_files_are_told_from_backups() {
        assertThatThrownBy(() -> read("%PDF-1.7\n\n".getBytes(UTF_8), KEY))
                .hasMessage("This is not a backup of Luotsi.");
        assertThatThrownBy(() -> read(new byte[0], KEY)).hasMessage("This is not a backup of Luotsi.");
        assertThatThrownBy(() -> read("Luotsi backup 2\nother\n\n".getBytes(UTF_8), KEY))
                .hasMessageContaining("made by a newer Luotsi");
    }

    private static Header header(BackupKey key) {
        return Header.of(MADE, 97, key.isSecret(), 1);
    }

    private static byte[] backup(BackupKey key) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new BackupWriter(bytes, header(key), key)) {
            writer.file("anchors.txt", "rivi".getBytes(UTF_8));
            writer.sequence("change_number", 1001);
            writer.table("person", List.of(new Column("id", false), new Column("photo", true)));
            writer.row();
            writer.cell("1".getBytes(UTF_8));
            writer.cell(null);
            writer.row();
            writer.cell("2".getBytes(UTF_8));
            writer.cell("ä\0b".getBytes(UTF_8));
            writer.endOfTable(2);
            writer.complete();
        }
        return bytes.toByteArray();
    }

    private static List<String> read(byte[] bytes, BackupKey key) throws IOException {
        var heard = new Heard();
        new BackupReader(new ByteArrayInputStream(bytes), key).readAll(heard);
        return heard.lines;
    }

    /** Writes down what it is told. */
    private static final class Heard implements Target {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void file(String name, byte[] content) {
            lines.add("file " + name + " [" + new String(content, UTF_8) + "]");
        }

        @Override
        public void sequence(String name, long next) {
            lines.add("sequence " + name + " " + next);
        }

        @Override
        public void table(String name, List<Column> columns) {
            lines.add("table " + name + " " + columns);
        }

        @Override
        public void row(List<byte @Nullable []> cells) {
            lines.add("row "
                    + String.join(
                            " ",
                            cells.stream()
                                    .map(cell -> cell == null ? "nothing" : new String(cell, UTF_8))
                                    .toList()));
        }

        @Override
        public void endOfTable(long rows) {
            lines.add("end " + rows);
        }
    }
}
