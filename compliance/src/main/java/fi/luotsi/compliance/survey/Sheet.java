package fi.luotsi.compliance.survey;

import java.util.Map;
import java.util.UUID;

/** What somebody answered, without who it was. */
public record Sheet(UUID unit, JobGroup group, Map<UUID, Integer> marks) {
    public Sheet {
        marks = Map.copyOf(marks);
    }
}
