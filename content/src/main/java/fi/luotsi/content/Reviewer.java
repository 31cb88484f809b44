package fi.luotsi.content;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who may say of documents that they are still right: an editor of any that they see, everybody of those that they answer for.
 *
 * @param names by which documents call this person their owner, each of them nobody else's
 */
public record Reviewer(UUID account, boolean editor, Set<String> names, Reader reader) {
    public Reviewer {
        names = Set.copyOf(names);
    }

    public boolean answersFor(Optional<String> owner) {
        return editor
                || owner.filter(name -> names.stream().anyMatch(name.strip()::equalsIgnoreCase))
                        .isPresent();
    }
}
