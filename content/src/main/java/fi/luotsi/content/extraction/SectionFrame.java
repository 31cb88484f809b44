package fi.luotsi.content.extraction;

import fi.luotsi.content.Section;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.OptionalInt;

/** A section on the pipe. Its strings are short enough for {@code writeUTF} because {@link SectionBuilder} splits long text. */
final class SectionFrame {
    private static final int DEEPEST = 6;

    private SectionFrame() {}

    static void write(Section section, DataOutputStream out) throws IOException {
        out.writeByte(section.level());
        out.writeByte(section.headings().size());
        for (var heading : section.headings()) {
            out.writeUTF(heading);
        }
        out.writeUTF(section.anchor());
        out.writeInt(section.page().orElse(0));
        out.writeUTF(section.language());
        out.writeUTF(section.text());
    }

    static Section read(DataInputStream in, int number) throws IOException {
        var level = in.readUnsignedByte();
        var depth = in.readUnsignedByte();
        if (level > DEEPEST || depth > DEEPEST) {
            throw new Frames.ProtocolBroken("section of level " + level + " under " + depth + " headings");
        }
        var headings = new ArrayList<String>();
        for (var i = 0; i < depth; i++) {
            headings.add(in.readUTF());
        }
        var anchor = in.readUTF();
        var page = in.readInt();
        return new Section(
                number,
                level,
                headings,
                anchor,
                page > 0 ? OptionalInt.of(page) : OptionalInt.empty(),
                in.readUTF(),
                in.readUTF());
    }
}
