SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal IN (SELECT member0.ordinal
      FROM member AS member0
        LEFT JOIN (SELECT member, SUM(amount) AS measured_1, SUM(amount) FILTER (WHERE time >= TIMESTAMP '2023-03-01 00:00:00') AS measured_2
          FROM event_order
          WHERE time < TIMESTAMP '2024-03-01 00:00:00'
          GROUP BY member) AS t1 ON member0.ordinal = t1.member
      WHERE CASE WHEN t1.measured_1 IS NOT NULL OR t1.measured_2 IS NOT NULL THEN COALESCE(t1.measured_1, 0) - COALESCE(t1.measured_2, 0) ELSE NULL END >= 100)
