package fi.luotsi.compliance.people;

/** One change of the register. A list of them is what a file would do, what it did, and, backwards, how it is undone. */
sealed interface Step {
    record NewUnit(String id, Unit unit) implements Step {}

    record NewPerson(String id, PersonData after) implements Step {}

    record ChangedPerson(String id, PersonData before, PersonData after) implements Step {}

    record NewPeriod(String id, String personId, PeriodData after) implements Step {}

    record ChangedPeriod(String id, String personId, PeriodData before, PeriodData after) implements Step {}
}
