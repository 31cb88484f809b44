package fi.luotsi.compliance.people;

import fi.luotsi.content.LocalName;

/**
 * A kind of unit, which decides what concerns whom.
 *
 * @param code as in the files and the search, for example <i>varhaiskasvatus</i>
 */
public record UnitType(String code, LocalName name) {}
