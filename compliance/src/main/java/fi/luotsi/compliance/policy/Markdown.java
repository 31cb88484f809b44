package fi.luotsi.compliance.policy;

import fi.luotsi.compliance.policy.Block.Kind;
import fi.luotsi.compliance.policy.Block.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as blocks that a page can show. Nothing of the text is left out: what has no form of its own, HTML for example, stands there as it was written. */
final class Markdown {
    private static final Parser PARSER = Parser.builder().build();

    private Markdown() {}

    static List<Block> blocks(String markdown) {
        var reading = new Reading();
        PARSER.parse(markdown).accept(reading);
        return List.copyOf(reading.blocks);
    }

    private static final class Reading extends AbstractVisitor {
        private final List<Block> blocks = new ArrayList<>();
        private List<Run> runs = new ArrayList<>();
        private boolean strong;
        private boolean emphasised;
        private String href = "";
        private int depth;
        private String mark = "";

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            end(Kind.HEADING, Math.min(4, heading.getLevel() + 1));
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            end(depth > 0 ? Kind.ITEM : Kind.PARAGRAPH, depth);
        }

        @Override
        public void visit(BulletList list) {
            list(list, false, 0);
        }

        @Override
        public void visit(OrderedList list) {
            list(list, true, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
        }

        private void list(Node list, boolean numbered, int first) {
            depth++;
            var number = first;
            for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                mark = numbered ? number++ + "." : "•";
                item.accept(this);
            }
            depth--;
        }

        @Override
        public void visit(ListItem item) {
            visitChildren(item);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            say(code.getLiteral());
            end(Kind.PARAGRAPH, 0);
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            say(code.getLiteral());
            end(Kind.PARAGRAPH, 0);
        }

        @Override
        public void visit(HtmlBlock html) {
            say(html.getLiteral());
            end(Kind.PARAGRAPH, 0);
        }

        @Override
        public void visit(HtmlInline html) {
            say(html.getLiteral());
        }

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
        }

        @Override
        public void visit(Code code) {
            say(code.getLiteral());
        }

        @Override
        public void visit(Text text) {
            say(text.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak space) {
            say(" ");
        }

        @Override
        public void visit(HardLineBreak space) {
            say(" ");
        }

        @Override
        public void visit(Emphasis emphasis) {
            emphasised = true;
            visitChildren(emphasis);
            emphasised = false;
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            strong = true;
            visitChildren(emphasis);
            strong = false;
        }

        @Override
        public void visit(Link link) {
            href = isHarmless(link.getDestination()) ? link.getDestination() : "";
            visitChildren(link);
            href = "";
        }

        private static boolean isHarmless(String destination) {
            var lower = destination.toLowerCase(Locale.ROOT);
            return lower.startsWith("https://")
                    || lower.startsWith("http://")
                    || lower.startsWith("mailto:")
                    || lower.matches("/[a-z?#].*");
        }

        private void say(String text) {
            runs.add(new Run(text, strong, emphasised, href));
        }

        private void end(Kind kind, int level) {
            if (runs.stream().map(Run::text).collect(Collectors.joining()).isBlank()) {
                runs.clear();
                return;
            }
            blocks.add(new Block(kind, level, kind == Kind.ITEM ? mark : "", runs));
            runs = new ArrayList<>();
            mark = "";
        }
    }
}
