package fi.luotsi.web.guide;

import fi.luotsi.compliance.people.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody in a role does first, in this order. */
public enum FirstStep {
    SEARCH(Role.STAFF, "/search"),
    DUTIES(Role.STAFF, "/duties"),
    TRAINING(Role.STAFF, "/training"),
    WATCH(Role.STAFF, "/watch"),
    DATA(Role.STAFF, "/account/data"),
    UNIT_STANDING(Role.UNIT_HEAD, "/standing"),
    UNIT_TRAINING(Role.UNIT_HEAD, "/training/standing"),
    UNIT_SESSION(Role.UNIT_HEAD, "/training/desk"),
    INTERVIEW(Role.COORDINATOR, "/interviews/log"),
    INSIGHTS(Role.COORDINATOR, "/interviews/insights"),
    COURSES(Role.COORDINATOR, "/training/desk"),
    VAIN(Role.COORDINATOR, "/editor/overview"),
    REVIEWS(Role.EDITOR, "/editor/reviews"),
    VOCABULARY(Role.EDITOR, "/editor/vocabulary"),
    POLICIES(Role.DPO, "/dpo/policies"),
    BOARD(Role.DPO, "/standing/all"),
    LETTERS(Role.DPO, "/dpo/letters"),
    AUDIT(Role.DPO, "/dpo/audit"),
    LEAD_BOARD(Role.LEADERSHIP, "/standing/all"),
    LEAD_TRAINING(Role.LEADERSHIP, "/training/standing"),
    SOURCES(Role.ADMINISTRATOR, "/admin/sources"),
    PEOPLE(Role.ADMINISTRATOR, "/admin/import"),
    STATUS(Role.ADMINISTRATOR, "/admin/status");

    private final Role role;
    private final String href;

    FirstStep(Role role, String href) {
        this.role = role;
        this.href = href;
    }

    public Role role() {
        return role;
    }

    /** Where it is done. */
    public String href() {
        return href;
    }

    public String titleKey() {
        return key() + ".title";
    }

    public String textKey() {
        return key() + ".text";
    }

    private String key() {
        return "guide.step." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<FirstStep> of(String name) {
        return Arrays.stream(values()).filter(step -> step.name().equals(name)).findFirst();
    }
}
