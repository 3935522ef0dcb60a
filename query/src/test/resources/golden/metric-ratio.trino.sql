SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal IN (SELECT member0.ordinal
      FROM member AS member0
        LEFT JOIN (SELECT member, SUM(amount) AS measured_1, COUNT(*) AS measured_2
          FROM event_order
          WHERE time < TIMESTAMP '2024-03-01 00:00:00'
          GROUP BY member) AS t0 ON member0.ordinal = t0.member
      WHERE CAST(t0.measured_1 AS DOUBLE) / NULLIF(CAST(COALESCE(t0.measured_2, 0) AS DOUBLE), 0) BETWEEN 100 AND 500)
