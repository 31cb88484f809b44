package fi.luotsi.launch;

import fi.luotsi.launch.installation.Refusal;

/** The command was typed in a way that it does not understand. */
class WrongUse extends Refusal {
    private static final long serialVersionUID = 1L;

    WrongUse(String sentence) {
        super(sentence);
    }
}
