package fi.luotsi.web.training;

import fi.luotsi.compliance.policy.Block;
import fi.luotsi.web.print.QrCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code /training/desk/slides}: what somebody shows who gives a course: its text, a slide for each heading and for no more lines than can be read from the
 * last row, and at the end the picture for the phones of those who are there. Printed, it is the sheet to hand out.
 */
@Named
@RequestScoped
public class SlidesView {
    private static final int MOST_BLOCKS = 6;

    @Inject
    SessionDeskView desk;

    /** One slide. */
    public record Slide(int number, List<Block> blocks) {}

    public void open() {
        desk.open();
    }

    public List<Slide> slides() {
        return slides(desk.course().nearest(desk.language()).body());
    }

    static List<Slide> slides(String body) {
        var slides = new ArrayList<Slide>();
        var blocks = new ArrayList<Block>();
        for (var block : Block.read(body)) {
            var begins = block.kind() == Block.Kind.HEADING || blocks.size() == MOST_BLOCKS;
            if (begins && !blocks.isEmpty()) {
                slides.add(new Slide(slides.size() + 1, List.copyOf(blocks)));
                blocks.clear();
            }
            blocks.add(block);
        }
        if (!blocks.isEmpty()) {
            slides.add(new Slide(slides.size() + 1, List.copyOf(blocks)));
        }
        return slides;
    }

    public QrCode picture() {
        return desk.picture();
    }
}
