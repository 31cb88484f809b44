package fi.luotsi.launch.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.evidence.Anchor;
import fi.luotsi.compliance.evidence.LedgerCheck;
import fi.luotsi.compliance.evidence.Verdict;
import fi.luotsi.launch.installation.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Checks a ledger file, or a package of evidence with one, offline: nothing of Luotsi need run, and the file may be of any installation. */
public final class VerifyCommand {
    private static final int BROKEN = 1;
    private static final String LEDGER = "ledger.txt";

    private VerifyCommand() {}

    /**
     * Prints the verdict.
     *
     * @param anchors a file with what was written down outside of the ledger
     */
    public static int run(Path ledger, Optional<Path> anchors) {
        var known = anchors.map(VerifyCommand::anchors).orElse(List.of());
        return switch (verdict(ledger, known)) {
            case Verdict.Sound sound -> {
                System.out.println("The ledger is whole: " + sound.entries() + " entries, " + sound.signatures()
                        + " signatures (" + sound.erased() + " of people who were erased), " + sound.anchors()
                        + " anchors compared.");
                System.out.println("Its last entry has the digest " + sound.head());
                yield 0;
            }
            case Verdict.Broken broken -> {
                System.out.println("The ledger is NOT as it was written. " + place(broken) + ": " + broken.sentence());
                yield BROKEN;
            }
        };
    }

    private static String place(Verdict.Broken broken) {
        return broken.seq() == 0 ? "Before the first entry" : "Entry " + broken.seq();
    }

    private static Verdict verdict(Path ledger, List<Anchor> anchors) {
        try {
            return isPackage(ledger) ? inside(ledger, anchors) : check(Files.newInputStream(ledger), anchors);
        } catch (MalformedInputException notText) {
            throw new Refusal("This is not a ledger file, it is not even text: " + ledger, notText);
        } catch (NoSuchFileException absent) {
            throw new Refusal("There is no file " + ledger + ".", absent);
        } catch (IOException unreadable) {
            throw new Refusal("The file cannot be read: " + ledger, unreadable);
        }
    }

    private static boolean isPackage(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return bytes.read() == 'P' && bytes.read() == 'K';
        }
    }

    private static Verdict inside(Path file, List<Anchor> anchors) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var ledger = zip.getEntry(LEDGER);
            if (ledger == null) {
                throw new Refusal("There is no " + LEDGER + " in " + file + ".");
            }
            return check(zip.getInputStream(ledger), anchors);
        }
    }

    /** Anything but UTF-8 is no ledger. */
    private static Verdict check(InputStream bytes, List<Anchor> anchors) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(bytes, UTF_8.newDecoder()))) {
            return new LedgerCheck(anchors).check(lines);
        }
    }

    private static List<Anchor> anchors(Path file) {
        try (var lines = Files.lines(file)) {
            var found = Anchor.read(lines);
            if (found.isEmpty()) {
                throw new Refusal("The file of anchors holds none: " + file + ".");
            }
            return found;
        } catch (IOException unreadable) {
            throw new Refusal("The file of anchors cannot be read: " + file, unreadable);
        }
    }
}
