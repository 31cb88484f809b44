package fi.luotsi.compliance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.evidence.Verdict.Broken;
import fi.luotsi.compliance.evidence.Verdict.Sound;
import fi.luotsi.content.TestFigure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The check of a ledger file. What a database may do to a ledger is tested where the ledger is written. */
class LedgerCheckTest {
    @Test
    void a_ledger_as_it_was_written_is_whole() throws IOException {
        assertThat(check(LedgerInTest.lines(3)))
                .isInstanceOfSatisfying(
                        Sound.class,
                        sound -> assertThat(sound)
                                .returns(4L, Sound::entries)
                                .returns(3L, Sound::signatures)
                                .returns(0L, Sound::erased));
        assertThat(check(LedgerInTest.lines(0))).isInstanceOf(Sound.class);
    }

    @Test
    void an_erased_signer_is_missing_and_the_ledger_says_so() throws IOException {
        var ledger = new LedgerInTest();
        var lines = new ArrayList<String>(ledger.beginning());
        lines.add(ledger.signature(0).getFirst());
        lines.addAll(ledger.signature(1));
        var before = new ArrayList<>(lines);
        before.add(ledger.end());
        assertThat(check(before))
                .isEqualTo(new Broken(2, "It is not known any more who signed, and no erasure is on record for it."));
        lines.add(ledger.erasure("2"));
        lines.add(ledger.end());
        assertThat(check(lines))
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.erased()).isOne());
    }

    @Test
    void the_first_entry_that_is_not_as_it_was_is_named() throws IOException {
        var lines = LedgerInTest.lines(5);
        assertThat(check(changed(lines, 7, "KO-KALLI", "KO-MUU")))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.seq()).isEqualTo(3));
        assertThat(check(without(lines, 8)))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.seq()).isIn(2L, 3L));
        assertThat(check(lines.subList(0, 9))).isEqualTo(new Broken(4, "The file ends too early."));
        assertThat(check(List.of("PK\\003\\004")))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.seq()).isZero());
        assertThat(check(List.of())).isInstanceOf(Broken.class);
    }

    @Test
    void a_text_that_is_not_the_published_one_is_noticed() throws IOException {
        var lines = LedgerInTest.lines(2).stream()
                .map(line -> line.startsWith("text ") ? line.replace("\"bytes\":\"", "\"bytes\":\"Toisin: ") : line)
                .toList();
        assertThat(check(lines))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.sentence()).contains("is not the one that was published"));
    }

    /** Whoever can write to the database can make a digest as well. */
    @Test
    void an_entry_that_was_made_anew_is_noticed_at_the_next_one() throws IOException {
        var lines = new ArrayList<>(LedgerInTest.lines(5));
        var body = lines.get(7).split(" ", 3)[2].replace("KO-KALLI", "KO-MUU");
        lines.set(7, "entry " + Sha256.of(body) + " " + body);
        assertThat(check(lines)).isEqualTo(new Broken(4, "The entry does not follow the one before it."));
    }

    @Test
    void a_signature_by_hand_has_a_day_on_which_it_could_be_and_shows_where_the_paper_is() throws IOException {
        assertThat(check(LedgerInTest.onPaper("2026-11-27"))).isInstanceOf(Sound.class);
        for (var day : List.of("2026-11-26", "2026-11-28", "27.11.2026")) {
            assertThat(check(LedgerInTest.onPaper(day)))
                    .as(day)
                    .isEqualTo(
                            new Broken(2, "The day on the paper is before the publishing or after the confirmation."));
        }
        for (var shown : List.of("\"kept\":\"Kaappi 2\",", "\"by\":\"a1\",", ",\"sheetId\":\"s1\"")) {
            var lines = LedgerInTest.onPaper("2026-11-27").stream()
                    .map(line -> line.startsWith("opening") ? line.replaceFirst(shown, "") : line)
                    .toList();
            assertThat(check(lines)).as(shown).isInstanceOf(Broken.class);
        }
    }

    @Test
    void an_anchor_outside_shows_a_cut_end_and_a_chain_made_anew() throws IOException {
        var ledger = new LedgerInTest();
        var lines = new ArrayList<String>(ledger.beginning());
        lines.addAll(ledger.signature(0));
        var cut = new ArrayList<>(lines);
        cut.add(ledger.end());
        lines.addAll(ledger.signature(1));
        lines.add(ledger.end());
        var anchor = ledger.anchor();
        assertThat(check(lines, anchor))
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.anchors()).isOne());
        assertThat(check(cut, anchor))
                .isEqualTo(new Broken(3, "The ledger once had 3 entries and has 2: its last ones are gone."));
        var other = new LedgerInTest();
        var anew = new ArrayList<String>(other.beginning());
        anew.addAll(other.signature(7));
        anew.addAll(other.signature(8));
        anew.add(other.end());
        assertThat(check(anew)).isInstanceOf(Sound.class);
        assertThat(check(anew, anchor))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.seq()).isEqualTo(3));
    }

    @Test
    void anchors_are_read_from_whatever_stands_around_them() {
        var anchor = new LedgerInTest().anchor();
        assertThat(Anchor.read(Stream.of(
                        "Hyvä kirjaamo,", "", "  " + anchor.line(), "Terveisin", "2026-11-27T07:00:00Z 1 zz")))
                .containsExactly(anchor);
    }

    @Test
    @Tag("trust")
    void a_million_signatures_are_checked_in_a_minute_and_in_little_memory() throws IOException {
        var ledger = new LedgerInTest();
        var count = 1_000_000;
        var begun = System.nanoTime();
        var verdict = new LedgerCheck(List.of()).check(new BufferedReader(new Made(ledger, count)));
        var seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Sound.class, sound -> assertThat(sound.signatures()).isEqualTo(count));
        TestFigure.tell("L3", 0, "1,000,000 signatures made and checked in %.1f s", seconds);
    }

    /** A ledger that is written while it is read. */
    private static final class Made extends Reader {
        private final ArrayDeque<String> waiting = new ArrayDeque<>();
        private final LedgerInTest ledger;
        private final int count;
        private int signer;
        private String line = "";
        private int at;

        Made(LedgerInTest ledger, int count) {
            this.ledger = ledger;
            this.count = count;
            waiting.addAll(ledger.beginning());
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (at == line.length() && !next()) {
                return -1;
            }
            var some = Math.min(length, line.length() - at);
            line.getChars(at, at + some, buffer, offset);
            at += some;
            return some;
        }

        private boolean next() {
            if (waiting.isEmpty() && signer <= count) {
                waiting.addAll(signer < count ? ledger.signature(signer) : List.of(ledger.end()));
                signer++;
            }
            at = 0;
            line = waiting.isEmpty() ? "" : waiting.removeFirst() + "\n";
            return !line.isEmpty();
        }

        @Override
        public void close() {}
    }

    private static List<String> changed(List<String> lines, int at, String what, String into) {
        var changed = new ArrayList<>(lines);
        changed.set(at, lines.get(at).replace(what, into));
        return changed;
    }

    private static List<String> without(List<String> lines, int at) {
        var left = new ArrayList<>(lines);
        left.remove(at);
        return left;
    }

    static Verdict check(List<String> lines, Anchor... anchors) throws IOException {
        return new LedgerCheck(List.of(anchors))
                .check(new BufferedReader(new StringReader(String.join("\n", lines) + "\n")));
    }
}
