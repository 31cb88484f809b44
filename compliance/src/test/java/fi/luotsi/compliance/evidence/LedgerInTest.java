package fi.luotsi.compliance.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A ledger file made line by line, as long as a test wants it. */
final class LedgerInTest {
    static final String VERSION = "01a21bcf-f36d-7082-94aa-e1e8f14f0c61";
    private static final String WHOLE = "# Digiturva\n\nPidä salasanasi.\n\n---\n\nSitoudun.\n";

    private long seq;
    private String head = LedgerForm.BEGINNING;

    static List<String> lines(int signatures) {
        var ledger = new LedgerInTest();
        var lines = new ArrayList<String>(ledger.beginning());
        for (var signer = 0; signer < signatures; signer++) {
            lines.addAll(ledger.signature(signer));
        }
        lines.add(ledger.end());
        return lines;
    }

    /** With every kind of entry. */
    static List<String> mixed(int signatures) {
        var ledger = new LedgerInTest();
        var lines = new ArrayList<String>(ledger.beginning());
        for (var signer = 0; signer < signatures; signer++) {
            lines.addAll(ledger.signature(signer));
            lines.addAll(ledger.exemption(signer));
            lines.addAll(ledger.byHand(signer, "2026-11-27"));
        }
        lines.addAll(ledger.about(
                "LEFT_UNSIGNED",
                99,
                Map.of("versionId", VERSION, "on", "2026-11-20"),
                Map.of("policy", "digiturva", "version", 1, "due", "2026-11-13", "unit", "KO-KALLI")));
        lines.add(ledger.erasure("2"));
        lines.removeIf(line -> line.startsWith("opening") && line.contains("\"seq\":2,"));
        lines.add(ledger.end());
        return lines;
    }

    private List<String> exemption(int person) {
        var given = Map.of("exemptionId", "x" + person, "policy", "digiturva", "until", "2027-01-31", "by", "a1");
        var from = new TreeMap<>(given);
        from.put("from", "2026-12-01");
        var lines = new ArrayList<>(about("EXEMPTED", person, from, Map.of()));
        lines.addAll(about("EXEMPTION_ENDED", person, given, Map.of()));
        return lines;
    }

    private List<String> about(String kind, int number, Map<String, String> shown, Map<String, ?> more) {
        var named = new TreeMap<>(Map.of("id", "p" + number, "name", "Åsa", "number", "n" + number));
        var beside = new TreeMap<>(shown);
        beside.put("kind", kind);
        if (shown.containsKey("exemptionId")) {
            named.put("reason", "Virkavapaa");
            beside.put("reason", "Virkavapaa");
        }
        var person = Canonical.json(named);
        var salt = Sha256.of(kind + number);
        var said = new TreeMap<String, Object>(shown);
        said.putAll(more);
        said.put("person", LedgerForm.commitment(salt, person));
        return List.of(entry(kind, said), LedgerForm.opening(seq, "p" + number, salt, person, beside));
    }

    List<String> beginning() {
        var lines = new ArrayList<String>();
        lines.add(LedgerForm.header(Instant.parse("2026-11-27T07:00:00Z")));
        var published = new TreeMap<String, Object>();
        for (var language : List.of("fi", "sv", "en")) {
            lines.add(LedgerForm.text(VERSION, language, Sha256.of(WHOLE), WHOLE));
            published.put(language, Sha256.of(WHOLE));
        }
        published.put("policy", "digiturva");
        published.put("version", 1);
        published.put("versionId", VERSION);
        lines.add(entry("PUBLISHED", published));
        return lines;
    }

    List<String> signature(int signer) {
        var person =
                Canonical.json(Map.of("id", "p" + signer, "name", "Åsa \"Mäki\" " + signer, "number", "n" + signer));
        var salt = Sha256.of("salt " + signer);
        return List.of(
                entry("SIGNED", signed(LedgerForm.commitment(salt, person))),
                LedgerForm.opening(seq, VERSION, "p" + signer, salt, person));
    }

    /** One signature by hand, with that day on the paper. */
    static List<String> onPaper(String on) {
        var ledger = new LedgerInTest();
        var lines = new ArrayList<String>(ledger.beginning());
        lines.addAll(ledger.byHand(0, on));
        lines.add(ledger.end());
        return lines;
    }

    private List<String> byHand(int signer, String on) {
        var person = Canonical.json(Map.of("id", "q" + signer, "name", "Åsa", "number", "q", "kept", "Kaappi 2"));
        var salt = Sha256.of("paper " + signer);
        var said = signed(LedgerForm.commitment(salt, person));
        var shown = Map.of("versionId", VERSION, "sheetId", "s1", "on", on, "by", "a1");
        said.putAll(shown);
        said.put("method", "handwritten");
        said.put("channel", "paper");
        var beside = new TreeMap<>(shown);
        beside.put("kept", "Kaappi 2");
        return List.of(entry("SIGNED", said), LedgerForm.opening(seq, "q" + signer, salt, person, beside));
    }

    private static Map<String, Object> signed(String commitment) {
        var said = new TreeMap<String, Object>();
        said.put("policy", "digiturva");
        said.put("version", 1);
        said.put("versionId", VERSION);
        said.put("language", "fi");
        said.put("sha256", Sha256.of(WHOLE));
        said.put("difference", "");
        said.put("statement", "Sitoudun noudattamaan tätä politiikkaa työssäni.");
        said.put("unit", "KO-KALLI");
        said.put("work", "luokanopettaja");
        said.put("method", "password");
        said.put("channel", "web");
        said.put("person", commitment);
        return said;
    }

    String erasure(String entries) {
        return entry("ERASED", Map.of("entries", entries));
    }

    private String entry(String kind, Map<String, Object> said) {
        var all = new TreeMap<String, Object>(said);
        all.put("kind", kind);
        all.put("at", "2026-11-27T07:00:00Z");
        seq++;
        var body = LedgerForm.body(seq, head, all);
        head = Sha256.of(body);
        return LedgerForm.entry(head, body);
    }

    Anchor anchor() {
        return new Anchor(Instant.parse("2026-11-27T07:00:00Z"), seq, head);
    }

    String end() {
        return LedgerForm.end(seq, head);
    }
}
