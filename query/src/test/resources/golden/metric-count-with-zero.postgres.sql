SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal IN (SELECT member0.ordinal
      FROM member AS member0
        LEFT JOIN (SELECT member, COUNT(*) AS measured
          FROM event_order
          WHERE time >= TIMESTAMP '2023-12-02 00:00:00' AND time < TIMESTAMP '2024-03-01 00:00:00'
          GROUP BY member) AS t0 ON member0.ordinal = t0.member
      WHERE COALESCE(t0.measured, 0) < 2)
