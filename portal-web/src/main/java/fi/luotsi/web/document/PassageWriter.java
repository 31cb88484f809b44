package fi.luotsi.web.document;

import fi.luotsi.content.Section;
import fi.luotsi.indexer.search.MarkedText;
import fi.luotsi.web.layout.Texts;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes passages as headings, paragraphs, lists and tables, with numbered marks. */
final class PassageWriter {
    private final ResponseWriter writer;
    private final Answers answers;
    private final String language;
    private final Texts texts;
    private int tables;

    PassageWriter(ResponseWriter writer, Answers answers, String language, Texts texts) {
        this.writer = writer;
        this.answers = answers;
        this.language = language;
        this.texts = texts;
    }

    void write(List<Passage> passages) throws IOException {
        for (var passage : passages) {
            write(passage);
        }
    }

    private void write(Passage passage) throws IOException {
        start("section");
        attribute("id", passage.section().anchor());
        var own = passage.section().language();
        attribute("lang", own.equals(language) ? "" : own);
        heading(passage);
        if (passage.section().recognised()) {
            recognised(passage.section());
        }
        for (var block : passage.blocks()) {
            write(block);
        }
        end("section");
    }

    private void heading(Passage passage) throws IOException {
        var heading = answers.next();
        if (passage.level() == 0) {
            return;
        }
        var element = "h" + passage.level();
        start(element);
        page(passage);
        write(heading);
        writer.writeText(" ", null);
        start("a");
        attribute("class", "anchor");
        attribute("href", "#" + passage.section().anchor());
        attribute("aria-label", texts.format("document.anchor", passage.heading()));
        writer.writeText("#", null);
        end("a");
        end(element);
    }

    private void recognised(Section section) throws IOException {
        start("p");
        attribute("class", "recognised");
        attribute("lang", texts.locale().getLanguage());
        writer.writeText(
                section.page().isPresent()
                        ? texts.format("recognised.page", section.page().getAsInt())
                        : texts.get("recognised.mark"),
                null);
        end("p");
    }

    private void page(Passage passage) throws IOException {
        if (passage.section().page().isPresent()) {
            start("span");
            attribute("class", "page-number");
            writer.writeText(
                    texts.format("document.page", passage.section().page().getAsInt()), null);
            end("span");
        }
    }

    private void write(Block block) throws IOException {
        switch (block.kind()) {
            case PARAGRAPH -> row(block.rows().getFirst(), null, "p");
            case LIST -> list(block);
            case TABLE -> table(block);
        }
    }

    /** Wide tables scroll inside their own region, which the keyboard reaches. */
    private void table(Block block) throws IOException {
        start("div");
        attribute("class", "scroll");
        attribute("tabindex", "0");
        attribute("role", "region");
        attribute("aria-label", texts.format("document.table", ++tables));
        start("table");
        var rows = block.rows();
        if (block.hasHead()) {
            start("thead");
            row(rows.getFirst(), "tr", "th");
            end("thead");
            rows = rows.subList(1, rows.size());
        }
        start("tbody");
        for (var cells : rows) {
            row(cells, "tr", "td");
        }
        end("tbody");
        end("table");
        end("div");
    }

    private void list(Block block) throws IOException {
        start("ul");
        for (var item : block.rows()) {
            row(item, null, "li");
        }
        end("ul");
    }

    private void row(List<String> cells, @Nullable String around, String cell) throws IOException {
        start(around);
        for (var i = 0; i < cells.size(); i++) {
            start(cell);
            attribute("scope", cell.equals("th") ? "col" : "");
            write(answers.next());
            end(cell);
        }
        end(around);
    }

    private void write(MarkedText text) throws IOException {
        for (var piece : text.pieces()) {
            if (piece.marked()) {
                start("mark");
                attribute("id", "hit-" + answers.nextMark());
                writer.writeText(piece.text(), null);
                end("mark");
            } else {
                writer.writeText(piece.text(), null);
            }
        }
    }

    private void start(@Nullable String element) throws IOException {
        if (element != null) {
            writer.startElement(element, null);
        }
    }

    private void end(@Nullable String element) throws IOException {
        if (element != null) {
            writer.endElement(element);
        }
    }

    private void attribute(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            writer.writeAttribute(name, value, null);
        }
    }
}
