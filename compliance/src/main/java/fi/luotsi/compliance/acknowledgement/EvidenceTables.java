package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Attachment;
import fi.luotsi.compliance.policy.Campaign;
import fi.luotsi.compliance.policy.Duties;
import fi.luotsi.compliance.policy.Exemption;
import fi.luotsi.compliance.policy.Exemptions;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.policy.VersionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that an auditor takes away, by their names. Their words are English: they are read by programs as well. */
@ApplicationScoped
@Transactional
public class EvidenceTables {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Policies policies;

    @Inject
    Duties duties;

    @Inject
    Exemptions exemptions;

    @Inject
    Standings standings;

    @Inject
    Units units;

    @Inject
    Directory directory;

    @Inject
    Workforce workforce;

    SequencedMap<String, SafeTable> all(UUID policy, LocalDate day) {
        var tables = new LinkedHashMap<String, SafeTable>();
        tables.put("versions", versions(published(policy)));
        tables.put("signatures", signatures(policy));
        tables.put("not-signed", notSigned(policy, day));
        tables.put("left-unsigned", leftUnsigned(policy));
        tables.put("exemptions", exemptions(policy));
        tables.put("units", units(policy, day));
        tables.put("population", population(policy, day));
        return tables;
    }

    private List<PolicyVersion> published(UUID policy) {
        return policies.versionsOf(policy).reversed().stream()
                .filter(version ->
                        version.state() == VersionState.PUBLISHED || version.state() == VersionState.REPLACED)
                .toList();
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

    /** Whom it concerned at the end of each month since people were first asked, and on the day. */
    private SafeTable population(UUID policy, LocalDate day) {
        var first = published(policy).stream()
                .flatMap(version -> duties.campaign(version.id()).stream())
                .map(Campaign::startsOn)
                .min(LocalDate::compareTo);
        return new SafeTable(
                List.of("day", "obliged", "on leave", "new", "exempt", "asked later"),
                first.stream()
                        .flatMap(start -> days(start, day))
                        .map(each -> counted(policy, each))
                        .toList());
    }

    private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        var ends = Stream.iterate(
                first.with(TemporalAdjusters.lastDayOfMonth()),
                day -> day.isBefore(last),
                day -> day.plusDays(1).with(TemporalAdjusters.lastDayOfMonth()));
        return first.isAfter(last) ? Stream.of() : Stream.concat(ends, Stream.of(last));
    }

    private List<String> counted(UUID policy, LocalDate day) {
        var whole = standings.of(policy, day).stream().reduce(Standing.none(), Standing::plus);
        return Stream.concat(
                        Stream.of(day.toString()),
                        Stream.of(whole.obliged(), whole.onLeave(), whole.isNew(), whole.exempt(), whole.later())
                                .map(String::valueOf))
                .toList();
    }

    private SafeTable exemptions(UUID policy) {
        var all = exemptions.of(policy).reversed();
        var names = workforce.names(all.stream().map(Exemption::person).collect(Collectors.toSet()));
        return new SafeTable(
                List.of(
                        "name",
                        "from",
                        "until",
                        "reason",
                        "approved by",
                        "ended on",
                        "ended by",
                        "end reason",
                        "file",
                        "sha256"),
                all.stream().map(exemption -> exemption(exemption, names)).toList());
    }

    private List<String> exemption(Exemption exemption, Map<UUID, String> names) {
        var ending = exemption.ending();
        return List.of(
                names.getOrDefault(exemption.person(), ""),
                exemption.startsOn().toString(),
                exemption.endsOn().toString(),
                exemption.reason(),
                account(exemption.approvedBy()),
                ending.map(end -> end.on().toString()).orElse(""),
                ending.map(end -> account(end.by())).orElse(""),
                ending.map(Exemption.Ending::reason).orElse(""),
                exemption.attachment().map(attached -> file(exemption)).orElse(""),
                exemption.attachment().map(Attachment::sha256).orElse(""));
    }

    /** Where the paper of a decision lies in the package. */
    static String file(Exemption exemption) {
        var paper = exemption.attachment().orElseThrow();
        return "exemptions/" + paper.id() + "-" + paper.name().replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    }

    private String account(UUID id) {
        return directory.name(id).orElseGet(id::toString);
    }

    /** Who ceased to be concerned before they signed. */
    private SafeTable leftUnsigned(UUID policy) {
        List<?> rows = entities.createNativeQuery("""
                        select s.seq, s.person, e.hash, e.body from ledger_person s join ledger_entry e on e.seq = s.seq
                        join policy_version v on v.id = substring_index(s.subject, ' ', 1)
                        where s.kind = 'LEFT_UNSIGNED' and v.policy_id = ?1 order by s.seq""")
                .setParameter(1, policy.toString())
                .getResultList();
        return new SafeTable(
                List.of("entry", "time", "name", "number", "unit", "due", "last day", "digest"),
                rows.stream()
                        .map(Object[].class::cast)
                        .map(EvidenceTables::left)
                        .toList());
    }

    private static List<String> left(Object[] row) {
        var person = SignatureRepository.parsed((String) row[1]);
        var said = SignatureRepository.parsed((String) row[3]);
        return List.of(
                String.valueOf(row[0]),
                said.getString("at"),
                person.getString("name"),
                person.getString("number"),
                said.getString("unit", ""),
                said.getString("due", ""),
                said.getString("on", ""),
                (String) row[2]);
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
