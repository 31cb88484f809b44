package fi.luotsi.web.people;

import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Units and their types by the names of the visitor's language, and as choices of a form. */
@Named
@RequestScoped
public class UnitNames {
    private static final String LEVEL = "\u2003";

    @Inject
    Units units;

    @Inject
    Visitor visitor;

    private List<UnitLine> tree = List.of();
    private Map<String, String> byCode = Map.of();
    private Map<UUID, String> byId = Map.of();
    private Map<String, String> types = Map.of();

    @PostConstruct
    void load() {
        visitor.requireAdministrator();
        tree = units.tree();
        byCode = tree.stream()
                .collect(Collectors.toMap(line -> line.unit().code(), line -> line.name(visitor.language())));
        byId = tree.stream().collect(Collectors.toMap(UnitLine::id, line -> line.name(visitor.language())));
        types = units.types().stream()
                .collect(Collectors.toMap(
                        type -> type.code(), type -> type.name().in(visitor.language())));
    }

    public List<UnitLine> tree() {
        return tree;
    }

    /** Those where somebody can work or begin to work. */
    public List<UnitLine> open() {
        var today = LocalDate.now(Figures.ZONE);
        return tree.stream().filter(line -> !line.isClosed(today)).toList();
    }

    /** The name, moved to the right by its place in the tree. */
    public String choice(UnitLine line) {
        return LEVEL.repeat(line.depth()) + line.name(visitor.language());
    }

    public String ofCode(String code) {
        return byCode.getOrDefault(code, code);
    }

    public String ofId(UUID id) {
        return byId.getOrDefault(id, "");
    }

    public String type(String code) {
        return types.getOrDefault(code, code);
    }
}
