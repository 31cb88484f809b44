package fi.luotsi.compliance.snapshot;

import fi.luotsi.compliance.disclosure.Shown;
import java.time.LocalDate;

/** What may be shown of a unit on a day. */
public record Told(LocalDate day, Shown shown) {}
