SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND tier IN ('carat', 'gold') AND (ordinal IN (SELECT member
          FROM event_order
          WHERE time < TIMESTAMP '2024-03-01 00:00:00'
          GROUP BY member
          HAVING COUNT(*) >= 5) OR wechat = TRUE) AND NOT (ordinal NOT IN (SELECT member
          FROM event_visit
          WHERE time < TIMESTAMP '2024-03-01 00:00:00'
          GROUP BY member) OR city IS NULL)
