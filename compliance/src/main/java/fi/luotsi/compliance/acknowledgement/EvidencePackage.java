package fi.luotsi.compliance.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.policy.VersionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything about a policy that an auditor takes away: the ledger, the signed texts as files, the versions, who signed and who has not, the units on a day,
 * what was anchored, and the program that checks it all. {@code luotsi verify} reads the whole file.
 */
@ApplicationScoped
@Transactional
public class EvidencePackage {
    private static final String PROGRAM = "/fi/luotsi/compliance/evidence/verify_ledger.py";

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Ledger ledger;

    @Inject
    Policies policies;

    @Inject
    Standings standings;

    @Inject
    Units units;

    @Inject
    Directory directory;

    /**
     * Writes a ZIP file and leaves the stream open.
     *
     * @param covers texts by the name of their file
     * @param anchors the lines that were written down elsewhere
     */
    public void write(OutputStream stream, UUID policy, LocalDate day, Map<String, String> covers, String anchors)
            throws IOException {
        var zip = new ZipOutputStream(stream, UTF_8);
        for (var cover : covers.entrySet()) {
            put(zip, cover.getKey(), cover.getValue());
        }
        zip.putNextEntry(new ZipEntry("ledger.txt"));
        var writer = new OutputStreamWriter(zip, UTF_8);
        ledger.write(writer);
        writer.flush();
        zip.closeEntry();
        var versions = policies.versionsOf(policy).reversed().stream()
                .filter(version ->
                        version.state() == VersionState.PUBLISHED || version.state() == VersionState.REPLACED)
                .toList();
        for (var version : versions) {
            for (var text : version.texts()) {
                put(
                        zip,
                        "texts/%s-%d-%s.md".formatted(version.code(), version.number(), text.language()),
                        text.whole());
            }
        }
        put(zip, "versions.csv", versions(versions).text());
        put(zip, "signatures.csv", signatures(policy).text());
        put(zip, "not-signed.csv", notSigned(policy, day).text());
        put(zip, "units.csv", units(policy, day).text());
        put(zip, "anchors.txt", anchors);
        put(zip, "verify_ledger.py", program());
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static String program() throws IOException {
        try (var program = EvidencePackage.class.getResourceAsStream(PROGRAM)) {
            if (program == null) {
                throw new IllegalStateException("The program that checks a ledger is not in the build");
            }
            return new String(program.readAllBytes(), UTF_8);
        }
    }

    private static SafeTable versions(List<PolicyVersion> versions) {
        return new SafeTable(
                List.of("version", "published", "weight", "reason", "sha256 fi", "sha256 sv", "sha256 en"),
                versions.stream()
                        .map(version -> Stream.concat(
                                        Stream.of(
                                                Integer.toString(version.number()),
                                                version.publishedAt()
                                                        .map(String::valueOf)
                                                        .orElse(""),
                                                version.weight().map(Enum::name).orElse(""),
                                                version.reason()),
                                        PolicyVersion.LANGUAGES.stream()
                                                .map(language -> version.in(language)
                                                        .map(text -> text.sha256())
                                                        .orElse("")))
                                .toList())
                        .toList());
    }

    private SafeTable signatures(UUID policy) {
        List<?> rows = entities.createNativeQuery("""
                        select s.seq, s.person, e.hash, e.body from signatory s join ledger_entry e on e.seq = s.seq
                        join policy_version v on v.id = s.version_id where v.policy_id = ?1 order by s.seq""")
                .setParameter(1, policy.toString())
                .getResultList();
        return new SafeTable(
                List.of(
                        "entry",
                        "time",
                        "signer",
                        "number",
                        "version",
                        "language",
                        "unit",
                        "work",
                        "method",
                        "channel",
                        "day on paper",
                        "confirmed by",
                        "paper kept",
                        "digest"),
                rows.stream().map(Object[].class::cast).map(this::signature).toList());
    }

    private List<String> signature(Object[] row) {
        var person = SignatureRepository.parsed((String) row[1]);
        var said = SignatureRepository.parsed((String) row[3]);
        var paper = SignatureRepository.paper(said);
        return List.of(
                String.valueOf(row[0]),
                said.getString("at"),
                person.getString("name"),
                person.getString("number"),
                String.valueOf(said.getInt("version")),
                said.getString("language"),
                said.getString("unit"),
                said.getString("work"),
                said.getString("method"),
                said.getString("channel"),
                paper.map(found -> found.on().toString()).orElse(""),
                paper.map(found -> directory.name(found.by()).orElseGet(found.by()::toString))
                        .orElse(""),
                person.getString("kept", ""),
                (String) row[2]);
    }

    private SafeTable notSigned(UUID policy, LocalDate day) {
        var lines = lines();
        return new SafeTable(
                List.of("unit", "name", "due", "overdue"),
                standings.missing(policy, lines.keySet(), day).stream()
                        .map(missing -> List.of(
                                name(lines, missing.unit()),
                                missing.name(),
                                missing.dueOn().toString(),
                                missing.isOverdue() ? "yes" : "no"))
                        .toList());
    }

    private SafeTable units(UUID policy, LocalDate day) {
        var lines = lines();
        return new SafeTable(
                List.of("unit", "day", "obliged", "signed", "open", "overdue", "on leave"),
                standings.of(policy, day).stream()
                        .map(standing -> List.of(
                                name(lines, standing.unit()),
                                day.toString(),
                                Integer.toString(standing.obliged()),
                                Integer.toString(standing.signed()),
                                Integer.toString(standing.open()),
                                Integer.toString(standing.overdue()),
                                Integer.toString(standing.onLeave())))
                        .toList());
    }

    private Map<UUID, UnitLine> lines() {
        return units.tree().stream().collect(Collectors.toMap(UnitLine::id, Function.identity()));
    }

    private static String name(Map<UUID, UnitLine> lines, UUID unit) {
        var line = lines.get(unit);
        return line == null
                ? unit.toString()
                : line.unit().code() + " " + line.unit().nameFi();
    }
}
