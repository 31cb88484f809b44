package fi.luotsi.compliance.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.acknowledgement.Signing.Signed;
import fi.luotsi.content.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Sixteen clients that sign in a JVM of their own and write down what was confirmed to them, until somebody kills them. */
final class SigningClients {
    private static final int CLIENTS = 16;

    private SigningClients() {}

    /** Arguments: address of the database, identity of the version, file with the accounts, the journal. */
    public static void main(String[] arguments) throws IOException, SQLException {
        var database = TestDatabase.at(arguments[0], "compliance");
        var version = UUID.fromString(arguments[1]);
        var accounts = Files.readAllLines(Path.of(arguments[2]));
        var journal = FileChannel.open(Path.of(arguments[3]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        var next = new AtomicInteger();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var client = 0; client < CLIENTS; client++) {
                clients.execute(() -> sign(
                        SigningInTest.on(database.another(), Clock.systemUTC()), version, accounts, next, journal));
            }
        }
    }

    private static void sign(
            SigningInTest own, UUID version, List<String> accounts, AtomicInteger next, FileChannel journal) {
        for (var mine = next.getAndIncrement(); mine < accounts.size(); mine = next.getAndIncrement()) {
            var account = UUID.fromString(accounts.get(mine));
            var signed = (Signed) own.sign(own.request(account, version));
            confirmed(account, signed.receipt().number(), journal);
        }
    }

    /** On the disk before the client goes on, as a person would keep the receipt. */
    private static synchronized void confirmed(UUID account, long number, FileChannel journal) {
        try {
            journal.write(ByteBuffer.wrap((account + " " + number + "\n").getBytes(UTF_8)));
            journal.force(false);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
