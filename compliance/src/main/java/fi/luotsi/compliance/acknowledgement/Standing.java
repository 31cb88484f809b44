package fi.luotsi.compliance.acknowledgement;

import java.util.UUID;

/**
 * How far a unit is with a policy.
 *
 * @param open of those who have to have signed: not signed, and still in time
 * @param onLeave who would have to but are on leave; they are in no other number, like those who are new and those who are exempt
 */
public record Standing(UUID unit, int signed, int open, int overdue, int onLeave, int isNew, int exempt) {
    public int obliged() {
        return signed + open + overdue;
    }

    /** Of a hundred who have to. */
    public int percent() {
        return obliged() == 0 ? 100 : (int) Math.floor(100.0 * signed / obliged());
    }
}
