package fi.luotsi.compliance.notice;

import java.time.Instant;
import java.util.UUID;

/** That an account wants the figures of a unit by mail, once a month. */
public record FigureWish(UUID account, UUID unit, Instant askedAt) {}
