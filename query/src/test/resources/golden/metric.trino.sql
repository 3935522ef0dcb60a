SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal IN (SELECT member
      FROM event_order
      WHERE time >= TIMESTAMP '2023-03-01 00:00:00' AND time < TIMESTAMP '2024-03-01 00:00:00'
      GROUP BY member
      HAVING SUM(amount) >= 10000)
