-- Browsers in which an account signed in before, by the digest of login and a random mark of the browser: guesses from elsewhere do not delay them.

create table known_browser (
    sha256 char(64) character set ascii not null primary key,
    last_used_at datetime(6) not null,
    index (last_used_at)
);

alter table sign_in_failure add index (last_failed_at);
