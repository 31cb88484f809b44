package fi.luotsi.web.source;

import fi.luotsi.content.Audience;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the forms for new sources of every kind hold, as Faces fills them. */
public abstract class NewSource {
    private String nameFi = "";
    private String nameSv = "";
    private String nameEn = "";
    private String audience = Audience.STAFF_GROUP;
    private PublicityClass publicity = PublicityClass.INTERNAL;
    private String owner = "";

    /** Only what is public by law may be shown to everybody (Act 621/1999): anything else is kept from them. */
    boolean isAudienceAllowed() {
        return !audience.equals(Audience.PUBLIC_GROUP) || publicity == PublicityClass.PUBLIC;
    }

    /** Names that were left empty are the Finnish one. */
    LocalName name() {
        return new LocalName(nameFi, orFinnish(nameSv), orFinnish(nameEn));
    }

    Audience audienceGroups() {
        return Audience.of(audience);
    }

    /** Faces gives an empty field as none. */
    static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private String orFinnish(String name) {
        return name.isBlank() ? nameFi : name;
    }

    public String getNameFi() {
        return nameFi;
    }

    public void setNameFi(@Nullable String nameFi) {
        this.nameFi = given(nameFi);
    }

    public String getNameSv() {
        return nameSv;
    }

    public void setNameSv(@Nullable String nameSv) {
        this.nameSv = given(nameSv);
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(@Nullable String nameEn) {
        this.nameEn = given(nameEn);
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }

    public PublicityClass getPublicity() {
        return publicity;
    }

    public void setPublicity(PublicityClass publicity) {
        this.publicity = publicity;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = given(owner);
    }
}
