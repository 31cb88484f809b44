package fi.luotsi.web.upload;

import fi.luotsi.compliance.people.Role;
import fi.luotsi.content.Audience;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Reader;
import fi.luotsi.content.SentFile;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the form sent. */
record UploadForm(String audience, Optional<PublicityClass> publicity, String owner, List<SentFile> files) {
    private static final int LONGEST_OWNER = 200;

    /** Why a form is not taken; the page says it in words. */
    enum Problem {
        NO_FILES,
        NO_OWNER,
        AUDIENCE,
        NOT_PUBLIC,
        TOO_MUCH,
        LATER
    }

    /** @throws IllegalStateException where the whole is larger than the limit */
    static UploadForm read(HttpServletRequest request) throws IOException, ServletException {
        var files = new ArrayList<SentFile>();
        for (var part : request.getParts()) {
            var name = part.getSubmittedFileName();
            if (part.getName().equals("files") && name != null && !(name.isEmpty() && part.getSize() == 0)) {
                files.add(new SentFile(name, part::getInputStream));
            }
        }
        return new UploadForm(
                text(request, "audience"), publicity(text(request, "publicity")), text(request, "owner"), files);
    }

    /** What was spooled to the disk meanwhile goes away with the request. */
    static void discard(HttpServletRequest request) throws IOException, ServletException {
        for (Part part : request.getParts()) {
            part.delete();
        }
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    private static Optional<PublicityClass> publicity(String word) {
        return Stream.of(PublicityClass.values())
                .filter(publicity -> publicity.name().equals(word))
                .findFirst();
    }

    /** Everybody, the staff, and the roles: as far as somebody belongs to them. */
    static List<String> audiences(Reader reader) {
        return Stream.concat(
                        Stream.of(Audience.STAFF_GROUP, Audience.PUBLIC_GROUP),
                        Stream.of(Role.values())
                                .filter(role -> role != Role.STAFF)
                                .map(Role::key))
                .filter(group -> reader.maySee(Audience.of(group)))
                .toList();
    }

    Optional<Problem> problem(Reader reader) {
        if (files.isEmpty()) {
            return Optional.of(Problem.NO_FILES);
        }
        if (!audiences(reader).contains(audience) || publicity.isEmpty()) {
            return Optional.of(Problem.AUDIENCE);
        }
        if (audience.equals(Audience.PUBLIC_GROUP) && publicity.get() != PublicityClass.PUBLIC) {
            return Optional.of(Problem.NOT_PUBLIC);
        }
        return owner.isEmpty() || owner.length() > LONGEST_OWNER ? Optional.of(Problem.NO_OWNER) : Optional.empty();
    }
}
