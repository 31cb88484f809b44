package fi.luotsi.compliance.notice;

import java.util.List;
import java.util.UUID;

/** What a letter is about. */
public sealed interface Matter {
    /** Changes in what somebody watches. */
    record News(List<Change> changes) implements Matter {
        public News {
            changes = List.copyOf(changes);
        }
    }

    /** What an editor asks of somebody who answers for a source. */
    record Question(UUID id) implements Matter {}
}
