package fi.luotsi.compliance.personnelfile;

import java.text.Normalizer;
import java.util.Locale;

/** What a column of the file can tell, with the headers by which it is known. */
public enum Field {
    NUMBER(true, "henkilonumero", "henkilonro", "tyontekijanumero", "hlonro", "anstallningsnummer", "number"),
    GIVEN_NAME(true, "etunimi", "etunimet", "kutsumanimi", "fornamn", "givenname", "firstname"),
    FAMILY_NAME(true, "sukunimi", "efternamn", "familyname", "lastname"),
    EMAIL(false, "sahkoposti", "sahkopostiosoite", "epost", "epostadress", "email"),
    LANGUAGE(false, "kieli", "asiointikieli", "sprak", "language"),
    UNIT(
            true,
            "yksikko",
            "yksikonkoodi",
            "yksikkokoodi",
            "kustannuspaikka",
            "toimipaikka",
            "enhet",
            "enhetskod",
            "unit"),
    UNIT_NAME(false, "yksikonnimi", "enhetensnamn", "enhetsnamn", "unitname"),
    UNIT_TYPE(false, "yksikontyyppi", "yksikkotyyppi", "enhetstyp", "unittype"),
    PARENT_UNIT(false, "ylayksikko", "ylemmanyksikonkoodi", "overordnadenhet", "parentunit"),
    JOB_TITLE(true, "nimike", "tehtavanimike", "ammattinimike", "virkanimike", "tjanstebenamning", "jobtitle"),
    TEACHING(false, "opettava", "opetushenkilosto", "opettaja", "undervisande", "teaching"),
    SHARE(false, "osuus", "tyoaika", "tyoaikaprosentti", "osaaikaprosentti", "arbetstidsprocent", "andel", "share"),
    SUBSTITUTE(false, "sijainen", "vikarie", "substitute"),
    START(
            false,
            "alkaa",
            "alkupaiva",
            "alkamispaiva",
            "alkupvm",
            "palvelussuhdealkaa",
            "borjar",
            "startdatum",
            "startdate"),
    END(
            false,
            "paattyy",
            "loppupaiva",
            "paattymispaiva",
            "loppupvm",
            "palvelussuhdepaattyy",
            "slutar",
            "slutdatum",
            "enddate"),
    LEAVE_START(false, "poissaoloalkaa", "virkavapausalkaa", "franvaroborjar", "leavestart"),
    LEAVE_END(false, "poissaolopaattyy", "virkavapauspaattyy", "franvaroslutar", "leaveend");

    private final boolean required;
    /** Between blanks, because a set would not be immutable for sure. */
    private final String headers;

    Field(boolean required, String... headers) {
        this.required = required;
        this.headers = " " + String.join(" ", headers) + " ";
    }

    /** Without this column the file says nothing. */
    public boolean isRequired() {
        return required;
    }

    boolean isKnownAs(String header) {
        return headers.contains(" " + plain(header) + " ");
    }

    /** Letters and digits alone, without the dots of å, ä and ö. */
    public static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
