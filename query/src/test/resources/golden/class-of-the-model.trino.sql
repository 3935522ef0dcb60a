SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal NOT IN (SELECT ordinal
      FROM (SELECT member0.ordinal, ROW_NUMBER() OVER (ORDER BY t0.measured DESC, member0.key) AS place, COUNT(*) OVER () AS ranked
          FROM member AS member0
            LEFT JOIN (SELECT member, SUM(amount) AS measured
              FROM event_order
              WHERE time < TIMESTAMP '2024-03-01 00:00:00'
              GROUP BY member) AS t0 ON member0.ordinal = t0.member
          WHERE (member0.joined_on <= DATE '2024-02-29' OR member0.joined_on IS NULL) AND t0.measured IS NOT NULL) AS t2
      WHERE 100 * (t2.place - 1) < 20 * t2.ranked) AND ordinal IN (SELECT member
      FROM event_order AS event_order0
      WHERE time >= TIMESTAMP '2023-08-30 00:00:00' AND time < TIMESTAMP '2024-03-01 00:00:00'
      GROUP BY member)
