SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal IN (SELECT member
      FROM (SELECT member, measured
          FROM (SELECT member, channel AS measured, ROW_NUMBER() OVER (PARTITION BY member ORDER BY time DESC NULLS LAST, channel) AS place
              FROM event_order
              WHERE time < TIMESTAMP '2024-03-01 00:00:00') AS t0
          WHERE place = 1) AS t2
      WHERE measured IN ('app', 'web'))
