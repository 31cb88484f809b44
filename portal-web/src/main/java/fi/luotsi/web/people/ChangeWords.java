package fi.luotsi.web.people;

import fi.luotsi.compliance.people.Difference.Detail;
import fi.luotsi.compliance.personnelfile.Field;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change of the register looks like to people: days, units and yes or no in their words. */
@Named
@RequestScoped
public class ChangeWords {
    @Inject
    UnitNames unitNames;

    @Inject
    Texts texts;

    @Inject
    Figures figures;

    public String before(Detail detail) {
        return value(detail.field(), detail.before());
    }

    public String after(Detail detail) {
        return value(detail.field(), detail.after());
    }

    private String value(Field field, String value) {
        if (value.isEmpty()) {
            return texts.get("people.nothing");
        }
        return switch (field) {
            case UNIT -> unitNames.ofCode(value);
            case TEACHING, SUBSTITUTE -> texts.get(value.equals("true") ? "people.yes" : "people.no");
            case SHARE -> texts.format("people.share.of", value);
            case LANGUAGE -> figures.language(value);
            case START, END, LEAVE_START, LEAVE_END ->
                Stream.of(value.split(" ", -1))
                        .filter(day -> !day.isEmpty())
                        .map(day -> figures.day(LocalDate.parse(day)))
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }
}
