package fi.luotsi.compliance.survey;

import java.util.List;
import java.util.stream.Stream;

/** What a question is about. */
public enum Area {
    // The six areas of DigCompEdu (Redecker, C., European Framework for the Digital Competence of Educators, JRC107466,
    // 2017), in its order.
    ENGAGEMENT,
    RESOURCES,
    TEACHING,
    ASSESSMENT,
    EMPOWERING,
    FACILITATING,

    DEVICES,
    NETWORK,
    SYSTEMS,
    SUPPORT;

    public Survey.Kind kind() {
        return compareTo(DEVICES) < 0 ? Survey.Kind.SELF : Survey.Kind.INVENTORY;
    }

    public static List<Area> of(Survey.Kind kind) {
        return Stream.of(values()).filter(area -> area.kind() == kind).toList();
    }
}
