package fi.luotsi.web.source;

import fi.luotsi.content.Audience;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** What the form for a new folder holds, as Faces fills it. */
public class NewFolder {
    private String path = "";
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

    Optional<Path> folder() {
        try {
            return Optional.of(Path.of(path.strip()));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** Names that were left empty are the Finnish one. */
    LocalName name() {
        return new LocalName(nameFi.strip(), orFinnish(nameSv), orFinnish(nameEn));
    }

    Audience audienceGroups() {
        return Audience.of(audience);
    }

    private String orFinnish(String name) {
        return name.isBlank() ? nameFi.strip() : name.strip();
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public String getNameFi() {
        return nameFi;
    }

    public void setNameFi(String nameFi) {
        this.nameFi = nameFi;
    }

    public String getNameSv() {
        return nameSv;
    }

    public void setNameSv(String nameSv) {
        this.nameSv = nameSv;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
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

    public void setOwner(String owner) {
        this.owner = owner;
    }
}
