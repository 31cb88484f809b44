package fi.luotsi.compliance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the access tokens. */
@Entity
@Table(name = "access_token")
class StoredToken {
    @Id
    String sha256;

    @Column(name = "account_id")
    String accountId;

    String name;

    @Column(name = "created_at")
    Instant createdAt;

    @Nullable
    String scopes;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "last_used_at")
    @Nullable
    Instant lastUsedAt;

    static String write(Set<Scope> scopes) {
        return scopes.stream().map(Scope::key).sorted().collect(Collectors.joining(" "));
    }

    Optional<Set<Scope>> read() {
        return Optional.ofNullable(scopes)
                .map(words -> Stream.of(words.split(" "))
                        .flatMap(word -> Scope.of(word).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean holds(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }

    PersonalToken shown() {
        return new PersonalToken(
                sha256, name, read(), createdAt, Optional.ofNullable(expiresAt), Optional.ofNullable(lastUsedAt));
    }
}
