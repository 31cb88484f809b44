package fi.luotsi.web.signin;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.content.Audience;
import fi.luotsi.content.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks, and in which language. Nobody in particular until the access filter has found out. */
@Named
@RequestScoped
public class Visitor {
    private @Nullable Account account;
    private String language = Languages.DEFAULT;

    void is(@Nullable Account signedIn, String chosenLanguage) {
        account = signedIn;
        language = chosenLanguage;
    }

    public Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    public boolean isSignedIn() {
        return account != null;
    }

    public boolean isAdministrator() {
        return account != null && account.is(Role.ADMINISTRATOR);
    }

    public Set<Role> roles() {
        return account == null ? Set.of() : account.roles();
    }

    /** What this visitor may read: public documents, with any role those for the staff, and those for the roles by name. */
    public Reader reader() {
        return readerWith(roles());
    }

    /** What somebody with these roles may read, also when they are not here: a letter is written for them, for example. */
    public static Reader readerWith(Set<Role> roles) {
        var groups = new HashSet<String>();
        roles.forEach(role -> groups.add(role.key()));
        if (!groups.isEmpty()) {
            groups.add(Audience.STAFF_GROUP);
        }
        return new Reader(groups);
    }

    /** The second lock behind the access filter: asked by every action of an administrator's page. */
    public void requireAdministrator() {
        if (!isAdministrator()) {
            throw new NotAllowed();
        }
    }

    /** Who teaches the search: editors, coordinators and administrators. */
    public boolean isEditor() {
        return isAdministrator() || (account != null && (account.is(Role.COORDINATOR) || account.is(Role.EDITOR)));
    }

    /** As {@link #requireAdministrator()}, for the editors' pages. */
    public Account requireEditor() {
        if (account == null || !isEditor()) {
            throw new NotAllowed();
        }
        return account;
    }

    /** Who writes courses and records who took part in them: coordinators and the data protection officer. */
    public boolean isCourseAuthor() {
        return account != null && (account.is(Role.COORDINATOR) || account.is(Role.DPO));
    }

    /** Who heads units. */
    public boolean isHead() {
        return account != null && account.is(Role.UNIT_HEAD);
    }

    /** Who gives courses: those who write them, and heads in their own units. */
    public boolean isTrainer() {
        return isCourseAuthor() || isHead();
    }

    /** As {@link #requireAdministrator()}, for the desk of trainings. */
    public void requireTrainer() {
        if (!isTrainer()) {
            throw new NotAllowed();
        }
    }

    /** As {@link #requireTrainer()}, for what only authors do there. */
    public void requireCourseAuthor() {
        if (!isCourseAuthor()) {
            throw new NotAllowed();
        }
    }

    /** Who takes in how much systems are used: coordinators and administrators. */
    public boolean isUsageKeeper() {
        return isAdministrator() || (account != null && account.is(Role.COORDINATOR));
    }

    /** As {@link #requireAdministrator()}, for the use of systems. */
    public void requireUsageKeeper() {
        if (!isUsageKeeper()) {
            throw new NotAllowed();
        }
    }

    /** Who takes figures away for analysis: those who see the figures of the whole city. */
    public boolean isAnalyst() {
        return isUsageKeeper() || (account != null && (account.is(Role.DPO) || account.is(Role.LEADERSHIP)));
    }

    /** As {@link #requireAdministrator()}, for the data store. */
    public void requireAnalyst() {
        if (!isAnalyst()) {
            throw new NotAllowed();
        }
    }

    /** Who looks into the audit log. */
    public boolean isAuditor() {
        return isAdministrator() || (account != null && account.is(Role.DPO));
    }

    /** Who sees how far units are with what their people have to do: their own, or all. */
    public boolean seesStanding() {
        return isAuditor() || (account != null && (account.is(Role.LEADERSHIP) || account.is(Role.UNIT_HEAD)));
    }

    /** As {@link #requireAdministrator()}, for the audit log. */
    public void requireAuditor() {
        if (!isAuditor()) {
            throw new NotAllowed();
        }
    }

    public String language() {
        return language;
    }

    public Locale locale() {
        return Locale.of(language);
    }
}
