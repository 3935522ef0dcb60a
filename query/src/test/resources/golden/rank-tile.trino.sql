SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal IN (SELECT ordinal
      FROM (SELECT member0.ordinal, NTILE(5) OVER (ORDER BY t1.measured, member0.key) AS tile
          FROM member AS member0
            LEFT JOIN (SELECT member, DATE_DIFF('day', CAST(MAX(time) AS DATE), DATE '2024-02-29') AS measured
              FROM event_order
              WHERE time < TIMESTAMP '2024-03-01 00:00:00'
              GROUP BY member) AS t1 ON member0.ordinal = t1.member
          WHERE (member0.joined_on <= DATE '2024-02-29' OR member0.joined_on IS NULL) AND t1.measured IS NOT NULL) AS t3
      WHERE t3.tile = 5)
