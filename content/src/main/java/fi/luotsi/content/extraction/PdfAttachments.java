package fi.luotsi.content.extraction;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** The files attached to a PDF. */
final class PdfAttachments {
    private static final int DEEPEST = 10;

    private PdfAttachments() {}

    static void of(PDDocument pdf, Parts parts) throws IOException {
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        if (names.getEmbeddedFiles() != null) {
            walk(names.getEmbeddedFiles(), parts, DEEPEST);
        }
    }

    private static void walk(PDNameTreeNode<PDComplexFileSpecification> node, Parts parts, int depthLeft)
            throws IOException {
        var files = node.getNames();
        if (files != null) {
            for (var file : files.values()) {
                add(file, parts);
            }
        }
        var kids = Objects.requireNonNullElse(node.getKids(), List.<PDNameTreeNode<PDComplexFileSpecification>>of());
        for (var kid : depthLeft == 0 ? List.<PDNameTreeNode<PDComplexFileSpecification>>of() : kids) {
            walk(kid, parts, depthLeft - 1);
        }
    }

    private static void add(PDComplexFileSpecification file, Parts parts) throws IOException {
        var embedded = file == null ? null : file.getEmbeddedFile();
        if (file != null && embedded != null) {
            try (var bytes = embedded.createInputStream()) {
                parts.add(Objects.requireNonNullElse(file.getFilename(), ""), bytes);
            }
        }
    }
}
