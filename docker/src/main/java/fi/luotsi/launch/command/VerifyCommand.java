package fi.luotsi.launch.command;

import fi.luotsi.compliance.evidence.Anchor;
import fi.luotsi.compliance.evidence.LedgerCheck;
import fi.luotsi.compliance.evidence.Verdict;
import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks a ledger file offline: nothing of Luotsi need run, and the file may be of any installation. */
public final class VerifyCommand {
    private static final int BROKEN = 1;

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
        try (var lines = Files.newBufferedReader(ledger)) {
            return new LedgerCheck(anchors).check(lines);
        } catch (MalformedInputException notText) {
            throw new Refusal("This is not a ledger file, it is not even text: " + ledger, notText);
        } catch (NoSuchFileException absent) {
            throw new Refusal("There is no file " + ledger + ".", absent);
        } catch (IOException unreadable) {
            throw new Refusal("The file cannot be read: " + ledger, unreadable);
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
