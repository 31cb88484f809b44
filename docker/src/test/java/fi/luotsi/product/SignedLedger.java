package fi.luotsi.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Who of a crowd signed, as an exported ledger tells. */
final class SignedLedger {
    private SignedLedger() {}

    /** Their numbers, each as often as they signed. */
    static List<String> numbers(Path ledger) throws IOException {
        try (var lines = Files.lines(ledger)) {
            return lines.filter(line -> line.startsWith("opening"))
                    .map(line -> line.replaceAll(".*\\\\\"number\\\\\":\\\\\"(bench\\d+)\\\\\".*", "$1"))
                    .filter(number -> number.startsWith("bench"))
                    .toList();
        }
    }
}
