package fi.luotsi.web.survey;

import fi.luotsi.compliance.people.UnitLine;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Of which units the visitor sees what came of surveys: where they work, those they head, and all who look after all. */
@RequestScoped
public class SurveyUnits {
    @Inject
    Units units;

    @Inject
    UnitSights sights;

    @Inject
    Visitor visitor;

    private UnitSight sight = UnitSight.NONE;

    @PostConstruct
    void load() {
        sight = visitor.account()
                .map(account -> sights.of(account, LocalDate.now(Figures.ZONE)))
                .orElse(UnitSight.NONE);
    }

    /** Where the visitor works today. */
    public Optional<UUID> own() {
        return sight.own();
    }

    public boolean areSeen(UUID unit) {
        return sight.sees(unit);
    }

    /** Those of these that the visitor sees, each under its parent. */
    List<UnitLine> seenOf(Set<UUID> shown) {
        return units.tree().stream()
                .filter(line -> shown.contains(line.id()) && areSeen(line.id()))
                .toList();
    }

    /** All in which people work. */
    List<UnitLine> seen() {
        return units.tree().stream()
                .filter(line -> line.people() > 0 && areSeen(line.id()))
                .toList();
    }

    String name(UUID unit) {
        return units.find(unit).map(line -> line.name(visitor.language())).orElse("");
    }
}
