package fi.luotsi.compliance.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.policy.Exemptions;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.VersionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything about a policy that an auditor takes away: the ledger, the signed texts as files, the versions, who signed, who has not and
 * who need not, whom it concerned month by month, what was anchored, and the program that checks it all. {@code luotsi verify} reads the whole file.
 */
@ApplicationScoped
@Transactional
public class EvidencePackage {
    private static final String PROGRAM = "/fi/luotsi/compliance/evidence/verify_ledger.py";

    @Inject
    Ledger ledger;

    @Inject
    Policies policies;

    @Inject
    Exemptions exemptions;

    @Inject
    EvidenceTables tables;

    /**
     * Writes a ZIP file and leaves the stream open.
     *
     * @param covers texts by the name of their file
     * @param reminders who was reminded when, as whoever sends letters knows it
     * @param anchors the lines that were written down elsewhere
     */
    public void write(
            OutputStream stream,
            UUID policy,
            LocalDate day,
            Map<String, String> covers,
            SafeTable reminders,
            String anchors)
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
        for (var table : tables.all(policy, day).entrySet()) {
            put(zip, table.getKey() + ".csv", table.getValue().text());
        }
        put(zip, "reminders.csv", reminders.text());
        var papers = new HashSet<String>();
        for (var exemption : exemptions.of(policy)) {
            if (exemption.attachment().isPresent() && papers.add(EvidenceTables.file(exemption))) {
                put(
                        zip,
                        EvidenceTables.file(exemption),
                        exemptions.file(exemption.id()).orElseThrow().bytes());
            }
        }
        put(zip, "anchors.txt", anchors);
        put(zip, "verify_ledger.py", program());
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, text.getBytes(UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
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
}
