package fi.luotsi.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.TestSite.Reply;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One mailbox of Exchange Online behind Microsoft Graph. */
public final class TestGraphMail extends GraphServer {
    public static final String USER = "linjaukset@merikallio.fi";
    public static final String FOLDER = "AAMkAGI1-linjaukset_1=";
    public static final String CONFIRMED =
            "spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=merikallio.fi; dkim=pass (signature was verified) header.d=merikallio.fi;dmarc=pass action=none header.from=merikallio.fi;compauth=pass reason=100";
    public static final String DELTA =
            "/v1.0/users/linjaukset%40merikallio.fi/mailFolders/AAMkAGI1-linjaukset_1%3D/messages/delta";

    private static final String MAILBOX = "/users/linjaukset%40merikallio.fi";
    private static final Pattern LINK = Pattern.compile(".*\\$(skip|delta)token=(\\d+)-(\\d+)");
    private static final int LIST = 3;

    private final List<Message> messages = new ArrayList<>();
    private int epoch = 1;

    private record Message(String id, String internetId, String mime, boolean removed) {}

    public Mailbox mailbox() {
        var microsoft = new Mailbox.Microsoft(TENANT, CLIENT, url(), url(), false);
        return Mailbox.inMicrosoft(USER, SECRET, "Linjaukset/Koulut", List.of("merikallio.fi"), "", true, microsoft);
    }

    /** A message as Exchange Online delivers it, confirmed. */
    public TestGraphMail letter(String number, String subject, String text) {
        return letter(number, head(CONFIRMED), subject, text);
    }

    /** @param head what stands above the lines that the sender wrote */
    public synchronized TestGraphMail letter(String number, String head, String subject, String text) {
        var internetId = "<" + number + "@merikallio.fi>";
        messages.add(new Message(
                "AAMkAGI1-" + number + "/+=",
                internetId,
                head + "From: Tuula Tietosuoja <tuula@merikallio.fi>\r\nTo: " + USER + "\r\nSubject: " + subject
                        + "\r\nMessage-ID: " + internetId
                        + "\r\nDate: Mon, 2 Nov 2026 09:00:00 +0200\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text
                        + "\r\n",
                false));
        return this;
    }

    /** The lines of the receiving organisation. */
    public static String head(String results) {
        return "Received: from DB9PR04MB1.eurprd04.prod.outlook.com (2603:10a6::1)\r\n by AS8PR04MB2.eurprd04.prod.outlook.com with HTTPS; Mon, 2 Nov 2026 07:00:03 +0000\r\n"
                + "Received: from DB5EUR03FT012.eop-EUR03.prod.protection.outlook.com (2603:10a6::2)\r\n by DB9PR04MB1.eurprd04.prod.outlook.com (2603:10a6::3) with Microsoft SMTP\r\n Server (version=TLS1_2) id 15.20.1.1; Mon, 2 Nov 2026 07:00:02 +0000\r\n"
                + (results.isEmpty() ? "" : "Authentication-Results: " + results + "\r\n")
                + "Received: from posti.merikallio.fi (192.0.2.7) by DB5EUR03FT012.mail.protection.outlook.com\r\n (10.152.20.1) with Microsoft SMTP Server id 15.20.1.1; Mon, 2 Nov 2026 07:00:01 +0000\r\n";
    }

    /** Somebody reads, moves or deletes it: the list of changes tells of it. */
    public synchronized void remove(String number) {
        messages.replaceAll(message -> message.id().equals(id(number)) ? gone(message) : message);
    }

    private static Message gone(Message message) {
        return new Message(message.id(), message.internetId(), message.mime(), true);
    }

    public static String value(String number) {
        return "/v1.0" + MAILBOX + "/messages/AAMkAGI1-" + number + "%2F%2B%3D/$value";
    }

    private static String id(String number) {
        return "AAMkAGI1-" + number + "/+=";
    }

    /** Every link to later changes that was given is forgotten. */
    public synchronized void forgetChanges() {
        epoch++;
    }

    @Override
    synchronized Reply graph(String path) {
        if (path.startsWith(MAILBOX + "/mailFolders?") && path.contains("displayName%20eq%20%27Linjaukset%27")) {
            return folders("ylempi=");
        }
        if (path.startsWith(MAILBOX + "/mailFolders/ylempi%3D/childFolders?")
                && path.contains("displayName%20eq%20%27Koulut%27")) {
            return folders(FOLDER);
        }
        if (path.contains("/mailFolders?") || path.contains("/childFolders?")) {
            return folders();
        }
        if (path.startsWith(MAILBOX + "/mailFolders/AAMkAGI1-linjaukset_1%3D?")) {
            return json(200, Json.createObjectBuilder().add("id", FOLDER));
        }
        if (("/v1.0" + path).startsWith(DELTA)) {
            return delta(path);
        }
        return messages.stream()
                .filter(message ->
                        value(message.id().replaceAll("^AAMkAGI1-|/\\+=$", "")).equals("/v1.0" + path))
                .filter(message -> !message.removed())
                .findFirst()
                .map(message -> Reply.of("text/plain", message.mime().getBytes(UTF_8)))
                .orElseGet(() -> error(404, "ErrorItemNotFound"));
    }

    private static Reply folders(String... ids) {
        var array = Json.createArrayBuilder();
        for (var id : ids) {
            array.add(Json.createObjectBuilder().add("id", id));
        }
        return json(200, Json.createObjectBuilder().add("value", array));
    }

    /** All that stands, or all that came since; a few at a time. */
    private Reply delta(String path) {
        var link = LINK.matcher(path);
        var isLink = link.matches();
        if (isLink && Integer.parseInt(link.group(3)) != epoch) {
            return error(410, "SyncStateNotFound");
        }
        var from = isLink ? Integer.parseInt(link.group(2)) : 0;
        var to = Math.min(messages.size(), from + LIST);
        var array = Json.createArrayBuilder();
        messages.subList(from, to).forEach(message -> array.add(item(message)));
        var next = url() + DELTA + (to < messages.size() ? "?$skiptoken=" : "?$deltatoken=") + to + "-" + epoch;
        return json(
                200,
                Json.createObjectBuilder()
                        .add("@odata.context", url() + "/v1.0/$metadata#Collection(message)")
                        .add("value", array)
                        .add(to < messages.size() ? "@odata.nextLink" : "@odata.deltaLink", next));
    }

    private static JsonObjectBuilder item(Message message) {
        return message.removed()
                ? Json.createObjectBuilder()
                        .add("@odata.type", "#microsoft.graph.message")
                        .add("id", message.id())
                        .add("@removed", Json.createObjectBuilder().add("reason", "deleted"))
                : Json.createObjectBuilder()
                        .add("@odata.type", "#microsoft.graph.message")
                        .add("@odata.etag", "W/\"CQAAABYAAAAiIsqMbYjsT5e/T7KzowPTAAEj\"")
                        .add("id", message.id())
                        .add("internetMessageId", message.internetId())
                        .add("receivedDateTime", "2026-11-02T07:00:03Z");
    }
}
