SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal IN (SELECT member
      FROM event_order
      WHERE time < TIMESTAMP '2024-03-01 00:00:00'
      GROUP BY member
      HAVING CAST(SUM(amount) AS DOUBLE) / NULLIF(CAST(COUNT(*) AS DOUBLE), 0) BETWEEN 100 AND 500)
