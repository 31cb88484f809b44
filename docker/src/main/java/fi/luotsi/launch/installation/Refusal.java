package fi.luotsi.launch.installation;

/** Something that cannot be done, in one sentence for whoever typed the command. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public Refusal(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
