package fi.luotsi.content.extraction;

import fi.luotsi.content.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a document and its sections: first by the vote of the commonest words, which is fast and settles nearly all Finnish, Swedish and
 * English text; the statistical model, slow and large, only sees documents that the vote leaves open.
 */
final class Languages {
    private static final int ENOUGH_FOR_A_SECTION = 200;
    private static final int ENOUGH_FOR_THE_MODEL = 150;
    private static final int LONGEST_SAMPLE = 10_000;

    private @Nullable OpenNLPDetector model;

    /** Gives every section its language and the draft that of most of its text; what the document declares decides where the text does not. */
    List<Section> assign(List<Section> sections, Draft draft) throws IOException {
        var votes =
                sections.stream().map(section -> CommonWords.in(section.text())).toList();
        var all = votes.stream().reduce(CommonWords.NONE, CommonWords::plus);
        draft.language = ofDocument(all, sections, draft.language);
        var named = new ArrayList<Section>(sections.size());
        for (var i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var isLong = section.text().length() >= ENOUGH_FOR_A_SECTION;
            named.add(with(section, isLong ? votes.get(i).clearWinner().orElse(draft.language) : draft.language));
        }
        return named;
    }

    private String ofDocument(CommonWords votes, List<Section> sections, String declared) throws IOException {
        var voted = votes.winner();
        if (voted.isPresent()) {
            return voted.get();
        }
        var sample = sample(sections);
        if (!declared.isEmpty() || sample.length() < ENOUGH_FOR_THE_MODEL) {
            return declared;
        }
        var found = model().detect(sample);
        return found.isReasonablyCertain() ? twoLetters(found.getLanguage()) : "";
    }

    private static String sample(List<Section> sections) {
        var sample = new StringBuilder();
        for (var section : sections) {
            if (sample.length() < LONGEST_SAMPLE) {
                sample.append(
                                section.headings().isEmpty()
                                        ? ""
                                        : section.headings().getLast())
                        .append('\n')
                        .append(section.text())
                        .append('\n');
            }
        }
        return sample.substring(0, Math.min(sample.length(), LONGEST_SAMPLE));
    }

    private OpenNLPDetector model() throws IOException {
        if (model == null) {
            model = new OpenNLPDetector();
            model.loadModels();
        }
        return model;
    }

    /** The model's own tags have three letters or a script: "fin", "cmn", "srp-Latn". */
    private static String twoLetters(String tag) {
        return PageFacts.language(Locale.forLanguageTag(tag).getLanguage());
    }

    private static Section with(Section section, String language) {
        return new Section(
                section.number(),
                section.level(),
                section.headings(),
                section.anchor(),
                section.page(),
                language,
                section.text());
    }
}
