package fi.luotsi.content;

/** The recognition of text in documents whose pages are pictures. */
public interface TextRecognition {
    RecognitionStatus status();

    /** Reads waiting pages one after another, for as long as no harvest has a file in hand. Does nothing where Tesseract is not installed. */
    void work();
}
