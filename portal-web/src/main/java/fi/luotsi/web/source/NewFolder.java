package fi.luotsi.web.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the form for a new folder holds. */
public class NewFolder extends NewSource {
    private String path = "";

    Optional<Path> folder() {
        try {
            return Optional.of(Path.of(path));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    public String getPath() {
        return path;
    }

    public void setPath(@Nullable String path) {
        this.path = given(path);
    }
}
