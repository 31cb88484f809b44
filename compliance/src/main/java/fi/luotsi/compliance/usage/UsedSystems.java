package fi.luotsi.compliance.usage;

import fi.luotsi.compliance.people.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The systems whose use is counted, and how many licences their units have. */
@ApplicationScoped
@Transactional
public class UsedSystems {
    private static final Pattern LICENCES = Pattern.compile("(.+?)[;,\\t ]+(\\d{1,6})");

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Units units;

    /** What came of adding a system. */
    public enum Adding {
        ADDED,
        UNSOUND,
        CODE_TAKEN
    }

    public List<UsedSystem> all() {
        return rows().all();
    }

    public Optional<UsedSystem> find(UUID id) {
        return all().stream().filter(system -> system.id().equals(id)).findFirst();
    }

    public Optional<UsedSystem> withCode(String code) {
        return all().stream().filter(system -> system.code().equals(code)).findFirst();
    }

    public Adding add(UsedSystem system) {
        if (!system.isSound()) {
            return Adding.UNSOUND;
        }
        return rows().add(system) ? Adding.ADDED : Adding.CODE_TAKEN;
    }

    /** By the code of the unit, in the order of the codes. */
    public Map<String, Integer> licences(UUID system) {
        var licences = rows().licences(system);
        return units.tree().stream()
                .filter(line -> licences.containsKey(line.id()))
                .collect(Collectors.toMap(
                        line -> line.unit().code(), line -> licences.get(line.id()), (a, b) -> a, TreeMap::new));
    }

    /**
     * States the licences anew: in each line the code of a unit and a number.
     *
     * @return the lines that say nothing; unless there are none, nothing was changed
     */
    public List<String> license(UUID system, String text) {
        var known = codes();
        var stated = new LinkedHashMap<UUID, Integer>();
        var odd = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !isStated(line, known, stated))
                .toList();
        if (odd.isEmpty()) {
            rows().license(system, stated);
        }
        return odd;
    }

    private static boolean isStated(String line, Map<String, UUID> known, Map<UUID, Integer> stated) {
        var words = LICENCES.matcher(line);
        var unit = words.matches()
                ? Optional.ofNullable(known.get(words.group(1).toLowerCase(Locale.ROOT)))
                : Optional.<UUID>empty();
        return unit.filter(id -> stated.putIfAbsent(id, Integer.parseInt(words.group(2))) == null)
                .isPresent();
    }

    /** The units by their codes in small letters. */
    Map<String, UUID> codes() {
        return units.tree().stream()
                .collect(Collectors.toMap(
                        line -> line.unit().code().toLowerCase(Locale.ROOT),
                        line -> line.id(),
                        (first, same) -> first));
    }

    private SystemRepository rows() {
        return new SystemRepository(entities);
    }
}
