package fi.luotsi.content.extraction;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.tika.mime.MediaType;

/**
 * Reads e-mail: a message is a section of its subject, sender and day. A digest (RFC 2046, 5.1.5) is a thread of messages, read in their order. Quotes of what
 * stands in the same file and signatures are left out; other quotes stand under a heading of their own.
 */
final class MailReader implements FormatReader {
    private static final int LARGEST_IN_MEMORY = 40 << 20;

    private final FormatReader others;

    /** @param others reads what is too large for this one, or broken */
    MailReader(FormatReader others) {
        this.others = others;
    }

    @Override
    public void read(Input input, MediaType type, Draft draft, Parts parts) throws Exception {
        if (input.size() > LARGEST_IN_MEMORY) {
            others.read(input, type, draft, parts);
            return;
        }
        Message message;
        try (var bytes = input.stream()) {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            message = builder.parseMessage(bytes);
        } catch (IOException broken) {
            others.read(input, type, draft, parts);
            return;
        }
        try {
            read(thread(message), draft, parts);
        } finally {
            message.dispose();
        }
    }

    private static void read(List<Letter> thread, Draft draft, Parts parts) throws IOException {
        var known = thread.stream().map(Letter::id).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
        draft.title = thread.getFirst().matter();
        draft.author = thread.getFirst().sender();
        draft.date = thread.getLast().day();
        for (var letter : thread) {
            read(letter, known, draft, parts);
        }
    }

    private static void read(Letter letter, Set<String> known, Draft draft, Parts parts) throws IOException {
        var content = MailContent.of(letter.message());
        draft.sections.heading(1, letter.heading(), null);
        content.text().into(draft.sections, letter.answers(known));
        for (var part : content.attachments()) {
            try (var bytes = part.bytes()) {
                parts.add(part.name(), bytes);
            }
        }
    }

    private static List<Letter> thread(Message message) {
        if ("multipart/digest".equals(message.getMimeType()) && message.getBody() instanceof Multipart digest) {
            var letters = digest.getBodyParts().stream()
                    .map(Entity::getBody)
                    .flatMap(body -> body instanceof Message inner ? Stream.of(new Letter(inner)) : Stream.empty())
                    .toList();
            if (!letters.isEmpty() && letters.size() == digest.getBodyParts().size()) {
                return letters;
            }
        }
        return List.of(new Letter(message));
    }
}
