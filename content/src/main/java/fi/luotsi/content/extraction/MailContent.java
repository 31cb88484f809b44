package fi.luotsi.content.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.jspecify.annotations.Nullable;

/** What a message holds: its text, in the richest form that it offers, and what is attached. Only its own parts are walked, not messages inside. */
record MailContent(MailText text, List<Attached> attachments) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Something attached, by the name that the message gives it. */
    record Attached(String name, InputStream bytes) {}

    static MailContent of(Message message) throws IOException {
        var texts = new ArrayList<Entity>();
        var attachments = new ArrayList<Attached>();
        collect(message, texts, attachments);
        var parts = new ArrayList<MailText.Part>();
        for (var text : texts) {
            parts.add(new MailText.Part(isHtml(text), decoded(text)));
        }
        return new MailContent(new MailText(parts), attachments);
    }

    private static void collect(Entity entity, List<Entity> texts, List<Attached> attachments) throws IOException {
        var body = entity.getBody();
        if (body instanceof Multipart several) {
            if (several.getSubType().equalsIgnoreCase("alternative")) {
                collectBest(several.getBodyParts(), texts, attachments);
            } else {
                for (var part : several.getBodyParts()) {
                    collect(part, texts, attachments);
                }
            }
        } else if (body instanceof Message inner) {
            attachments.add(
                    new Attached(name(entity, inner), new ByteArrayInputStream(DefaultMessageWriter.asBytes(inner))));
        } else if (isText(entity)) {
            texts.add(entity);
        } else if (body instanceof SingleBody single && !isLook(entity)) {
            attachments.add(new Attached(fileName(entity), single.getInputStream()));
        }
    }

    /** Of several forms of the same the last that is a text or holds one; files among them stay. */
    private static void collectBest(List<Entity> forms, List<Entity> texts, List<Attached> attachments)
            throws IOException {
        var best = new ArrayList<Entity>();
        for (var form : forms) {
            var found = new ArrayList<Entity>();
            collect(form, found, attachments);
            if (!found.isEmpty()) {
                best = found;
            }
        }
        texts.addAll(best);
    }

    private static boolean isText(Entity entity) {
        var type = type(entity);
        return (type.equals("text/plain") || type.equals("text/html"))
                && !"attachment".equalsIgnoreCase(entity.getDispositionType())
                && fileName(entity).isEmpty();
    }

    private static boolean isHtml(Entity entity) {
        return type(entity).equals("text/html");
    }

    /** A picture that the text shows, a logo for example. */
    private static boolean isLook(Entity entity) {
        return type(entity).startsWith("image/")
                && entity.getHeader().getField("Content-ID") != null
                && !"attachment".equalsIgnoreCase(entity.getDispositionType());
    }

    private static String type(Entity entity) {
        return Objects.requireNonNullElse(entity.getMimeType(), "").toLowerCase(Locale.ROOT);
    }

    private static String name(Entity entity, Message inner) {
        var name = fileName(entity);
        return name.isEmpty() ? new Letter(inner).subject() + ".eml" : name;
    }

    private static String fileName(Entity entity) {
        var name = Objects.requireNonNullElse(entity.getFilename(), "");
        if (name.isEmpty()
                && entity.getHeader().getField("Content-Type")
                        instanceof org.apache.james.mime4j.dom.field.ContentTypeField type) {
            name = Objects.requireNonNullElse(type.getParameter("name"), "");
        }
        return DecoderUtil.decodeEncodedWords(name, UTF_8);
    }

    /** In the declared encoding; where that is none or plain ASCII, UTF-8 if the bytes are that. */
    private static String decoded(Entity entity) throws IOException {
        if (!(entity.getBody() instanceof SingleBody single)) {
            return "";
        }
        byte[] bytes;
        try (var in = single.getInputStream()) {
            bytes = in.readAllBytes();
        }
        var declared = charset(entity.getCharset());
        if (declared != null) {
            return new String(bytes, declared);
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException another) {
            return new String(bytes, WINDOWS);
        }
    }

    private static @Nullable Charset charset(@Nullable String name) {
        try {
            return name == null || name.equalsIgnoreCase("us-ascii") ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
