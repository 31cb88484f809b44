package fi.luotsi.web.letter;

import fi.luotsi.compliance.notice.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A letter of paragraphs, lists and links in its two forms: plain, and as HTML, where text never becomes markup. */
public final class LetterForm {
    private final String language;
    private final String subject;
    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();

    public LetterForm(String language, String subject) {
        this.language = language;
        this.subject = subject;
    }

    public LetterForm paragraph(String text) {
        plain.add(text);
        html.add("<p>" + lines(text) + "</p>");
        return this;
    }

    public LetterForm quote(String text) {
        plain.add(text.lines().map(line -> "  " + line).collect(Collectors.joining("\n")));
        html.add("<blockquote>" + lines(text) + "</blockquote>");
        return this;
    }

    public LetterForm heading(String text) {
        plain.add(text);
        html.add("<h2>" + escaped(text) + "</h2>");
        return this;
    }

    public LetterForm items(List<String> texts) {
        plain.add(texts.stream().map(text -> "- " + text).collect(Collectors.joining("\n")));
        html.add(texts.stream()
                .map(text -> "<li>" + escaped(text) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>")));
        return this;
    }

    /** Plain letters show the address itself. */
    public LetterForm link(String text, String address) {
        plain.add(text + "\n" + address);
        html.add("<p><a href=\"" + escaped(address) + "\">" + escaped(text) + "</a></p>");
        return this;
    }

    public Letter letter(Set<String> duties) {
        return new Letter(
                language,
                subject,
                String.join("\n\n", plain) + "\n",
                "<!DOCTYPE html><html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>"
                        + escaped(subject) + "</title></head><body>" + String.join("", html) + "</body></html>",
                duties);
    }

    private static String lines(String text) {
        return escaped(text).lines().collect(Collectors.joining("<br>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
