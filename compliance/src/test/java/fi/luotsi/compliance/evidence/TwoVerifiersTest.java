package fi.luotsi.compliance.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.luotsi.compliance.evidence.Verdict.Sound;
import fi.luotsi.content.TestFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check and the short program in docs/ that was written from the format alone say the same of many files, sound and spoilt. */
class TwoVerifiersTest {
    private static final long SEED = 20261127;
    private static final int FILES = 200;
    private static final Path PROGRAM = Path.of("../docs/verify_ledger.py").toAbsolutePath();

    /** On papers; only the second is possible. */
    private static final List<String> DAYS = List.of("2026-11-26", "2026-11-27", "2026-11-28", "2026-11-1");

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void both_say_the_same_of_two_hundred_files() throws IOException, InterruptedException {
        assumeTrue(hasPython(), "skipped: there is no python3 here");
        var ours = new ArrayList<Boolean>();
        for (var number = 0; number < FILES; number++) {
            var lines = number % 10 == 0
                    ? number % 20 == 0 ? LedgerInTest.lines(number / 10) : LedgerInTest.mixed(1 + number / 50)
                    : spoilt(
                            number % 2 == 0
                                    ? LedgerInTest.lines(1 + random.nextInt(5))
                                    : LedgerInTest.mixed(1 + random.nextInt(3)));
            if (number < DAYS.size()) {
                lines = LedgerInTest.onPaper(DAYS.get(number));
            }
            Files.writeString(folder.resolve(number + ".txt"), String.join("\n", lines) + "\n");
            ours.add(LedgerCheckTest.check(lines) instanceof Sound);
        }
        var theirs = theirs();
        var disagreements = IntStream.range(0, FILES)
                .filter(number -> !ours.get(number).equals(theirs.get(number)))
                .boxed()
                .toList();
        var sound = (int) ours.stream().filter(whole -> whole).count();
        TestFigure.tell(
                "L7",
                SEED,
                "%d ledger files, %d of them whole; the two verifiers disagree about %d",
                FILES,
                sound,
                disagreements.size());
        assertThat(LedgerCheckTest.check(LedgerInTest.mixed(3))).isInstanceOf(Sound.class);
        assertThat(disagreements).isEmpty();
        assertThat(sound).isBetween(FILES / 10, FILES / 2);
    }

    private List<String> spoilt(List<String> whole) {
        var lines = new ArrayList<>(whole);
        var at = random.nextInt(lines.size());
        var line = lines.get(at);
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
            case 3 -> lines.subList(at, lines.size()).clear();
            default -> {
                var place = random.nextInt(line.length());
                lines.set(at, line.substring(0, place) + (char) ('a' + random.nextInt(26)) + line.substring(place + 1));
            }
        }
        return lines;
    }

    /** What the program says of each file, asked for all of them in one go. */
    private List<Boolean> theirs() throws IOException, InterruptedException {
        var every = folder.resolve("every.py");
        Files.writeString(every, """
            import sys
            sys.path.insert(0, sys.argv[1])
            import verify_ledger
            for number in range(int(sys.argv[3])):
                try:
                    with open(f"{sys.argv[2]}/{number}.txt", encoding="utf-8", newline="\\n") as file:
                        verify_ledger.check(file, {})
                    print("True")
                except Exception:
                    print("False")
            """);
        var process = new ProcessBuilder(
                        "python3",
                        "-B",
                        every.toString(),
                        PROGRAM.getParent().toString(),
                        folder.toString(),
                        Integer.toString(FILES))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            var said = lines.lines().map(Boolean::valueOf).toList();
            assertThat(process.waitFor()).isZero();
            return said;
        }
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
