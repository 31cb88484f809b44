package fi.luotsi.indexer.insight;

import java.time.LocalDate;

/**
 * How good the search was on a day, over the judged queries.
 *
 * @param ndcg10 0 to 1: whether what is relevant stands among the first ten, and how high
 * @param mrr10 0 to 1: how high the first relevant document stands
 */
public record Quality(LocalDate day, int queries, double ndcg10, double mrr10) {}
