package fi.luotsi.compliance.evidence;

import fi.luotsi.compliance.evidence.Verdict.Broken;
import fi.luotsi.compliance.evidence.Verdict.Sound;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParserFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a ledger file from its first line to its last and stops at the first thing that is not as it was written. Memory grows with the erased, not with the entries. */
public final class LedgerCheck {
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final String SIGNED = "SIGNED";
    private static final String PUBLISHED = "PUBLISHED";
    private static final String ERASED = "ERASED";
    private static final String PAPER = "paper";

    /** What may tell of a person stands with the name, outside of the entry. */
    private static final Set<String> APART = Set.of("reason", "kept");

    /** The entries that are about somebody, and what their openings must say likewise. */
    private static final Map<String, List<String>> SHOWN = Map.of(
            SIGNED,
            List.of("versionId"),
            PAPER,
            List.of("versionId", "sheetId", "on", "by", "kept"),
            "EXEMPTED",
            List.of("kind", "exemptionId", "policy", "from", "until", "by", "reason"),
            "EXEMPTION_ENDED",
            List.of("kind", "exemptionId", "policy", "until", "by", "reason"),
            "LEFT_UNSIGNED",
            List.of("kind", "versionId", "on"));

    private final Map<Long, String> anchors;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> published = new HashMap<>();
    private final PaperDays days = new PaperDays();
    private long seq;
    private String head = LedgerForm.BEGINNING;
    private String commitment = "";
    private Map<String, Object> about = Map.of();
    private long signatures;
    private final SortedSet<Long> unopened = new TreeSet<>();
    private final Set<Long> erased = new HashSet<>();
    private long compared;
    private boolean isHeaded;
    private boolean hasEnded;

    /** @param anchors written down outside of the ledger */
    public LedgerCheck(List<Anchor> anchors) {
        this.anchors = anchors.stream()
                .collect(Collectors.toMap(
                        Anchor::seq, Anchor::hash, (one, other) -> one.equals(other) ? one : "", TreeMap::new));
    }

    /** A line that cannot be read as what it says it is. */
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long seq;

        Fault(long seq, String sentence) {
            super(sentence, null, false, false);
            this.seq = seq;
        }
    }

    public Verdict check(BufferedReader file) throws IOException {
        try {
            for (var line = file.readLine(); line != null; line = file.readLine()) {
                read(line);
            }
            return finish();
        } catch (Fault fault) {
            return new Broken(fault.seq, String.valueOf(fault.getMessage()));
        }
    }

    private void read(String line) {
        var space = line.indexOf(' ');
        var word = space < 0 ? line : line.substring(0, space);
        var rest = space < 0 ? "" : line.substring(space + 1);
        if (hasEnded) {
            throw new Fault(seq, "Something follows after the end.");
        }
        if (!isHeaded) {
            header(word, rest);
            return;
        }
        switch (word) {
            case LedgerForm.TEXT -> text(rest);
            case LedgerForm.ENTRY -> entry(rest);
            case LedgerForm.OPENING -> opening(values(rest, seq));
            case LedgerForm.END -> end(values(rest, seq));
            default ->
                throw new Fault(seq + 1, "A line begins with " + shortened(word) + ", which means nothing here.");
        }
    }

    private void header(String word, String rest) {
        if (!word.equals(LedgerForm.HEADER)
                || !LedgerForm.FORMAT.equals(values(rest, 0).get("format"))) {
            throw new Fault(0, "This is not a ledger file of format " + LedgerForm.FORMAT + ".");
        }
        isHeaded = true;
    }

    private void text(String rest) {
        var values = values(rest, 0);
        var sha256 = string(values, "sha256", 0);
        if (!Sha256.of(string(values, "bytes", 0)).equals(sha256)) {
            throw new Fault(0, "The text " + sha256 + " is not the one that was published.");
        }
        var place = string(values, "versionId", 0) + " " + string(values, "language", 0);
        if (texts.put(place, sha256) != null) {
            throw new Fault(0, "A version has two texts in one language.");
        }
    }

    private void entry(String rest) {
        closeCommitment();
        var at = seq + 1;
        if (rest.length() < 66 || rest.charAt(64) != ' ') {
            throw new Fault(at, "The entry has no digest.");
        }
        var hash = rest.substring(0, 64);
        var body = rest.substring(65);
        if (!Sha256.of(body).equals(hash)) {
            throw new Fault(at, "The entry is not the one that its digest was made of.");
        }
        var values = values(body, at);
        if (!values.getOrDefault("seq", "").equals(at)) {
            throw new Fault(at, "Here stands the entry " + values.get("seq") + " instead.");
        }
        if (!head.equals(values.get("previous"))) {
            throw new Fault(at, "The entry does not follow the one before it.");
        }
        seq = at;
        head = hash;
        anchored();
        commitment = "";
        var kind = string(values, "kind", at);
        if (SHOWN.containsKey(kind) && !kind.equals(PAPER)) {
            commitment = string(values, "person", at);
            about = values;
        }
        switch (kind) {
            case SIGNED -> signed(values);
            case PUBLISHED -> published(values);
            case ERASED -> erased(string(values, "entries", at));
            default -> {}
        }
    }

    private void anchored() {
        var expected = anchors.get(seq);
        if (expected != null) {
            if (!expected.equals(head)) {
                throw new Fault(
                        seq,
                        "The ledger was written anew up to this entry: it does not have the digest that was anchored.");
            }
            compared++;
        }
    }

    private void published(Map<String, Object> values) {
        days.published(string(values, "versionId", seq), string(values, "at", seq));
        for (var language : List.of("fi", "sv", "en")) {
            var place = string(values, "versionId", seq) + " " + language;
            var sha256 = string(values, language, seq);
            if (!sha256.equals(texts.get(place))) {
                throw new Fault(seq, "The text that was published in " + language + " is missing or another.");
            }
            published.put(place, sha256);
        }
    }

    private void erased(String entries) {
        Stream.of(entries.split(" ")).map(Long::valueOf).forEach(erased::add);
    }

    private void signed(Map<String, Object> values) {
        signatures++;
        var version = string(values, "versionId", seq);
        var text = published.get(version + " " + string(values, "language", seq));
        if (!string(values, "sha256", seq).equals(text)) {
            throw new Fault(seq, "The text that was signed is not the one that was published.");
        }
        if (PAPER.equals(values.get("channel"))
                && !days.isPossible(version, string(values, "on", seq), string(values, "at", seq))) {
            throw new Fault(seq, "The day on the paper is before the publishing or after the confirmation.");
        }
    }

    private void opening(Map<String, Object> values) {
        if (commitment.isEmpty() || !Long.valueOf(seq).equals(values.get("seq"))) {
            throw new Fault(seq, "A signer is named who does not belong to this entry.");
        }
        var person = string(values, "person", seq);
        var expected = LedgerForm.commitment(string(values, "salt", seq), person);
        var named = values(person, seq);
        if (!expected.equals(commitment)
                || !string(values, "personId", seq).equals(named.get("id"))
                || !Objects.equals(values.get("attachment"), named.get("attachment"))
                || !SHOWN.getOrDefault(values.containsKey("sheetId") ? PAPER : shownOf(about), List.of()).stream()
                        .allMatch(name ->
                                string(values, name, seq).equals((APART.contains(name) ? named : about).get(name)))) {
            throw new Fault(
                    seq, "The signer who is named is not the one who signed, or something else is shown of it.");
        }
        commitment = "";
    }

    private String shownOf(Map<String, Object> entry) {
        var kind = string(entry, "kind", seq);
        return kind.equals(SIGNED) && PAPER.equals(entry.get("channel")) ? PAPER : kind;
    }

    private void closeCommitment() {
        if (!commitment.isEmpty()) {
            unopened.add(seq);
            commitment = "";
        }
    }

    private void end(Map<String, Object> values) {
        closeCommitment();
        if (!Long.valueOf(seq).equals(values.get("entries")) || !head.equals(values.get("head"))) {
            throw new Fault(seq + 1, "Entries are missing before the end.");
        }
        hasEnded = true;
    }

    private Verdict finish() {
        if (!hasEnded) {
            throw new Fault(seq + 1, "The file ends too early.");
        }
        texts.keySet().stream()
                .filter(place -> !published.containsKey(place))
                .findFirst()
                .ifPresent(place -> {
                    throw new Fault(0, "A text is here that was never published: " + place + ".");
                });
        anchors.keySet().stream().filter(anchor -> anchor > seq).findFirst().ifPresent(anchor -> {
            throw new Fault(
                    seq + 1, "The ledger once had " + anchor + " entries and has " + seq + ": its last ones are gone.");
        });
        unopened.stream().filter(entry -> !erased.contains(entry)).findFirst().ifPresent(entry -> {
            throw new Fault(entry, "It is not known any more who signed, and no erasure is on record for it.");
        });
        erased.stream()
                .filter(entry -> !unopened.contains(entry))
                .sorted()
                .findFirst()
                .ifPresent(entry -> {
                    throw new Fault(entry, "The signer was erased and is named again.");
                });
        return new Sound(seq, signatures, erased.size(), compared, head);
    }

    private static Map<String, Object> values(String json, long at) {
        var values = new HashMap<String, Object>();
        try (var parser = PARSERS.createParser(new StringReader(json))) {
            var name = "";
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case KEY_NAME -> name = parser.getString();
                    case VALUE_STRING -> put(values, name, parser.getString(), at);
                    case VALUE_NUMBER -> put(values, name, parser.getLong(), at);
                    case START_OBJECT, END_OBJECT -> name = "";
                    default -> throw new Fault(at, "The line holds something that is neither a text nor a number.");
                }
            }
        } catch (JsonException unreadable) {
            throw new Fault(at, "The line cannot be read.");
        }
        return values;
    }

    private static void put(Map<String, Object> values, String name, Object value, long at) {
        if (values.put(name, value) != null) {
            throw new Fault(at, "The line says " + shortened(name) + " twice.");
        }
    }

    private static String string(Map<String, Object> values, String name, long at) {
        return Optional.ofNullable(values.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElseThrow(() -> new Fault(at, "The line does not say " + name + "."));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
