package fi.luotsi.compliance.people;

import java.util.Optional;

/**
 * A unit of the organisation: a school, a day-care centre, an area, the department.
 *
 * @param code the city's own code for it
 * @param type for example <i>varhaiskasvatus</i>, <i>perusopetus</i>, <i>lukio</i>
 * @param parent code of the unit that it belongs to
 */
public record Unit(String code, String nameFi, String nameSv, String type, Optional<String> parent) {}
