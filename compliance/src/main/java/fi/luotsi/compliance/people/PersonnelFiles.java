package fi.luotsi.compliance.people;

import fi.luotsi.compliance.people.Difference.Kind;
import fi.luotsi.compliance.people.PastFile.State;
import fi.luotsi.compliance.personnelfile.Columns;
import fi.luotsi.compliance.personnelfile.Field;
import fi.luotsi.compliance.personnelfile.PersonnelTable;
import fi.luotsi.compliance.personnelfile.PersonnelTable.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The files of the personnel system: sent, looked at, taken in whole, and the last one taken back. */
@ApplicationScoped
@Transactional
public class PersonnelFiles {
    private static final int LONGEST_NAME = 200;
    private static final Duration WAITS = Duration.ofDays(7);
    private static final Duration CAN_BE_UNDONE = Duration.ofDays(90);

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** What came of sending a file. */
    public sealed interface Sending {
        record Waiting(UUID id) implements Sending {}

        record Unreadable(PersonnelTable.Reason reason) implements Sending {}
    }

    /** A file that waits for somebody's decision; without a difference as long as a column that it needs is not known. */
    public record Looked(PastFile file, List<String> header, Columns columns, Optional<Difference> difference) {}

    /** What came of a decision. */
    public enum Decision {
        DONE,
        UNKNOWN,
        /** The file or the register is not as it was shown. */
        NOT_AS_SHOWN,
        /** Too many would be gone, and their number was not given. */
        STOPPED,
        /** What the file changed has been changed again since. */
        CHANGED_SINCE
    }

    /** Keeps a file for a decision; one that waited before is thrown away. */
    public Sending send(String name, byte[] bytes, UUID by) {
        if (PersonnelTable.read(bytes) instanceof Reading.Unreadable unreadable) {
            return new Sending.Unreadable(unreadable.reason());
        }
        files().waiting().forEach(old -> decide(old, State.DISCARDED, by));
        var file = new StoredPersonnelFile();
        file.id = StepWriter.newId();
        file.name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        file.sentBy = by.toString();
        file.sentAt = clock.instant();
        file.content = Packed.pack(bytes);
        entities.persist(file);
        return new Sending.Waiting(UUID.fromString(file.id));
    }

    public Optional<Looked> look(UUID id) {
        return waiting(id).map(file -> {
            var table = table(file);
            var columns = columns(table);
            var difference = columns.missing().isEmpty()
                    ? Optional.of(plan(table, columns).difference())
                    : Optional.<Difference>empty();
            return new Looked(files().past(file, false), table.header(), columns, difference);
        });
    }

    /** How the columns of this and later files are called; an empty header means that the file does not tell it. */
    public void keepColumns(Map<Field, String> headers) {
        files().keepColumns(headers);
    }

    /**
     * Changes the register as the file says: all of it, or nothing.
     *
     * @param digest of the difference that was shown
     * @param leavers how many leave, as somebody wrote it down; asked for when that is unusually many
     */
    public Decision takeIn(UUID id, String digest, int leavers, UUID by) {
        files().lock();
        var file = waiting(id).orElse(null);
        if (file == null) {
            return Decision.UNKNOWN;
        }
        var table = table(file);
        var columns = columns(table);
        if (!columns.missing().isEmpty()) {
            return Decision.NOT_AS_SHOWN;
        }
        var plan = plan(table, columns);
        if (!plan.difference().digest().equals(digest)) {
            return Decision.NOT_AS_SHOWN;
        }
        if (plan.difference().isStopped() && plan.difference().count(Kind.LEFT) != leavers) {
            return Decision.STOPPED;
        }
        files().forgetJournals();
        new StepWriter(entities).write(plan.steps());
        file.journal = Journal.write(plan.steps());
        count(file, plan.difference());
        decide(file, State.TAKEN_IN, by);
        return Decision.DONE;
    }

    public boolean discard(UUID id, UUID by) {
        var file = waiting(id);
        file.ifPresent(found -> decide(found, State.DISCARDED, by));
        return file.isPresent();
    }

    /** Puts the register back to where it was before the last file. */
    public Decision undo(UUID id, UUID by) {
        files().lock();
        var file = entities.find(StoredPersonnelFile.class, id.toString());
        if (file == null || file.state != State.TAKEN_IN || file.journal == null) {
            return Decision.UNKNOWN;
        }
        var steps = Journal.read(file.journal);
        if (!new Untouched(entities).since(steps)) {
            return Decision.CHANGED_SINCE;
        }
        new StepWriter(entities).takeBack(steps);
        file.journal = null;
        file.state = State.UNDONE;
        file.undoneBy = by.toString();
        file.undoneAt = clock.instant();
        return Decision.DONE;
    }

    /** The files of the past, the latest first. */
    public List<PastFile> history(int most) {
        return files().history(most);
    }

    /** Destroys what waited for a week, and the way back after three months; the record of it stays. */
    public void forget() {
        files().forget(clock.instant().minus(WAITS), clock.instant().minus(CAN_BE_UNDONE));
    }

    /** Destroys what waits and the way back at once, because somebody in them was erased; the record of them stays. */
    public void destroy() {
        files().discardWaiting();
        files().forgetJournals();
    }

    private record Plan(List<Step> steps, Difference difference) {}

    private Plan plan(PersonnelTable table, Columns columns) {
        var register = new Register(entities).all();
        var today = City.today(clock);
        var outcome =
                new Comparison(register, files().unitCodes(), files().unitTypes(), today).with(columns.read(table));
        return new Plan(outcome.steps(), new DifferenceWriter(register, today).write(outcome));
    }

    private static PersonnelTable table(StoredPersonnelFile file) {
        var content = file.content;
        if (content != null && PersonnelTable.read(Packed.unpack(content)) instanceof Reading.Read read) {
            return read.table();
        }
        throw new IllegalStateException("The personnel file " + file.id + " waits without a table");
    }

    private Columns columns(PersonnelTable table) {
        return Columns.of(table.header(), files().columns());
    }

    private Optional<StoredPersonnelFile> waiting(UUID id) {
        return Optional.ofNullable(entities.find(StoredPersonnelFile.class, id.toString()))
                .filter(file -> file.state == State.WAITING);
    }

    private static void count(StoredPersonnelFile file, Difference difference) {
        file.newcomers = difference.count(Kind.NEW);
        file.moved = difference.count(Kind.MOVED);
        file.changed = difference.count(Kind.CHANGED);
        file.leavers = difference.count(Kind.LEFT);
        file.faults = difference.faults().size();
    }

    private void decide(StoredPersonnelFile file, State state, UUID by) {
        file.content = null;
        file.state = state;
        file.decidedBy = by.toString();
        file.decidedAt = clock.instant();
    }

    private PersonnelFileRepository files() {
        return new PersonnelFileRepository(entities);
    }
}
