SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal IN (SELECT ordinal
      FROM (SELECT member0.ordinal, ROW_NUMBER() OVER (ORDER BY t0.measured DESC NULLS LAST, member0.key) AS place
          FROM member AS member0
            LEFT JOIN (SELECT member, SUM(amount) AS measured
              FROM event_order
              WHERE time < TIMESTAMP '2024-03-01 00:00:00'
              GROUP BY member) AS t0 ON member0.ordinal = t0.member
          WHERE (member0.joined_on <= DATE '2024-02-29' OR member0.joined_on IS NULL) AND member0.tier = 'gold' AND t0.measured IS NOT NULL) AS t2
      WHERE t2.place <= 1000)
