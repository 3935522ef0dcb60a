CREATE VIEW cluster AS FROM read_parquet('{folder}/truth/cluster_*.parquet');
CREATE VIEW treatment AS FROM read_parquet('{folder}/truth/campaign_*.parquet');
CREATE TABLE ranked AS
  WITH ranks AS (
    SELECT cut_off, active,
      rank() OVER p AS p_rank, count(*) OVER (PARTITION BY cut_off, probability) AS p_ties,
      rank() OVER r AS r_rank, count(*) OVER (PARTITION BY cut_off, recency_days) AS r_ties
    FROM read_parquet('{folder}/truth/churn_*.parquet')
    WHERE recency_days < 730 AND active IS NOT NULL
    WINDOW p AS (PARTITION BY cut_off ORDER BY probability),
      r AS (PARTITION BY cut_off ORDER BY recency_days DESC)
  )
  SELECT cut_off, active, p_rank + (p_ties - 1) / 2.0 AS by_probability,
    r_rank + (r_ties - 1) / 2.0 AS by_recency
  FROM ranks;
CREATE MACRO auc(position, positive) AS
  (sum(position) FILTER (positive)
    - count(*) FILTER (positive) * (count(*) FILTER (positive) + 1) / 2.0)
  / nullif(count(*) FILTER (positive) * count(*) FILTER (NOT positive), 0);
