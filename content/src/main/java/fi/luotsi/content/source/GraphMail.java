package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.HarvestReport.Failure;
import fi.luotsi.content.MailOutcome;
import fi.luotsi.content.Mailbox;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** A folder of a mailbox in Microsoft 365, read through Graph by what arrived since the last run. Every request reads and none writes. */
public final class GraphMail implements Offer {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_MESSAGES = 5_000;
    /** What Graph answers to a link that it does not know any more. */
    private static final Set<Integer> FORGOTTEN = Set.of(400, 404, 410);

    private final Mailbox mailbox;
    private final MailLog log;
    private final Path temp;
    private final String user;
    private GraphPosition position = GraphPosition.at("");
    private boolean beganAnew;
    private int read;

    private GraphMail(Mailbox mailbox, MailLog log, Path temp) {
        this.mailbox = mailbox;
        this.log = log;
        this.temp = temp;
        user = "/users/" + GraphAddress.step(mailbox.user());
    }

    /** A mailbox as its settings say; {@code temp} is where messages stand until they are taken. */
    public static GraphMail of(Mailbox mailbox, MailLog log, Path temp) {
        return new GraphMail(mailbox, log, temp);
    }

    @Override
    public End to(Taker taker) throws IOException {
        var application = GraphApplication.of(mailbox);
        var intake = new MailIntake(MailGate.of(mailbox), log, temp);
        try (var graph = new Graph(application, application.graph(), temp, PATIENCE, taker, InstantSource.system())) {
            return intake.offer(read(graph, intake, taker), taker);
        } catch (Unanswered failure) {
            if (taker.isStopping()) {
                return End.STOPPED;
            }
            if (failure.end() == End.SILENT) {
                throw new MailUnread(Failure.MAIL_SILENT);
            }
            return failure.end();
        }
    }

    private End read(Graph graph, MailIntake intake, Taker taker) throws IOException {
        var folder = user + "/mailFolders/" + new GraphFolder(graph, user).find(mailbox.folder());
        position = GraphPosition.parse(log.position());
        while (!taker.isStopping()) {
            var page = page(graph, folder);
            for (var message : GraphJson.objects(page, "value")) {
                if (taker.isStopping()) {
                    return End.STOPPED;
                }
                if (read >= MOST_MESSAGES) {
                    return End.OUT_OF_TIME;
                }
                take(message, folder, graph, intake);
            }
            var next = page.getString("@odata.nextLink", "");
            position = GraphPosition.at(next.isEmpty() ? page.getString("@odata.deltaLink", "") : next);
            log.move(position.toString());
            if (next.isEmpty()) {
                return End.WHOLE;
            }
        }
        return End.STOPPED;
    }

    /** What stands at the position. Where Graph cannot tell any more what came after it, it tells everything anew, and what was taken is known. */
    private JsonObject page(Graph graph, String folder) throws IOException {
        if (!position.link().isEmpty()) {
            try {
                return graph.follow(position.link());
            } catch (Unanswered refused) {
                if (!FORGOTTEN.contains(refused.status()) || beganAnew) {
                    throw refused;
                }
                beganAnew = true;
            }
        }
        position = GraphPosition.at("");
        return graph.get(folder + "/messages/delta?changeType=created&$select=internetMessageId,receivedDateTime");
    }

    private void take(JsonObject message, String folder, Graph graph, MailIntake intake) throws IOException {
        var id = message.getString("id", "");
        if (id.isEmpty() || message.containsKey("@removed") || position.isPast(id)) {
            return;
        }
        read++;
        position = position.after(id);
        if (intake.isTaken(message.getString("internetMessageId", ""))) {
            intake.leave(position.toString(), MailOutcome.KNOWN);
            return;
        }
        try (var answer = graph.content(user + "/messages/" + GraphAddress.step(id) + "/$value", MailIntake.LARGEST)) {
            intake.take(position.toString(), answer.body(), arrivedAt(message));
        } catch (Unanswered failure) {
            intake.leave(position.toString(), reason(failure, folder, graph));
        }
    }

    /** Why one message is left. It stops no run for ever: where the folder is told all the same, the fault is the message's. */
    private static MailOutcome reason(Unanswered failure, String folder, Graph graph) throws IOException {
        var outcome = failure.outcome();
        if (outcome == CrawlOutcome.TOO_LARGE) {
            return MailOutcome.TOO_LARGE;
        }
        if (outcome == CrawlOutcome.SIGN_IN || outcome == CrawlOutcome.BUSY) {
            throw failure;
        }
        graph.get(folder + "?$select=id");
        return MailOutcome.UNREADABLE;
    }

    private static Instant arrivedAt(JsonObject message) {
        try {
            return Instant.parse(message.getString("receivedDateTime", ""));
        } catch (DateTimeParseException unknown) {
            return Instant.now();
        }
    }
}
