SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND (joined_on <= DATE '2023-11-29' OR joined_on IS NULL) AND (ordinal IN (SELECT ordinal
          FROM (SELECT member0.ordinal, ROW_NUMBER() OVER (ORDER BY t0.measured DESC, member0.key) AS place, COUNT(*) OVER () AS ranked
              FROM member AS member0
                LEFT JOIN (SELECT member, SUM(amount) AS measured
                  FROM event_order
                  WHERE time < TIMESTAMP '2023-11-30 00:00:00'
                  GROUP BY member) AS t0 ON member0.ordinal = t0.member
              WHERE (member0.joined_on <= DATE '2023-11-29' OR member0.joined_on IS NULL) AND t0.measured IS NOT NULL) AS t2
          WHERE 100 * (t2.place - 1) < 20 * t2.ranked) OR ordinal NOT IN (SELECT ordinal
            FROM (SELECT member1.ordinal, ROW_NUMBER() OVER (ORDER BY t6.measured DESC, member1.key) AS place, COUNT(*) OVER () AS ranked
                FROM member AS member1
                  LEFT JOIN (SELECT member, SUM(amount) AS measured
                    FROM event_order AS event_order0
                    WHERE time < TIMESTAMP '2023-11-30 00:00:00'
                    GROUP BY member) AS t6 ON member1.ordinal = t6.member
                WHERE (member1.joined_on <= DATE '2023-11-29' OR member1.joined_on IS NULL) AND t6.measured IS NOT NULL) AS t8
            WHERE 100 * (t8.place - 1) < 20 * t8.ranked) AND ordinal IN (SELECT member
            FROM event_order AS event_order1
            WHERE time >= TIMESTAMP '2023-05-30 00:00:00' AND time < TIMESTAMP '2023-11-30 00:00:00'
            GROUP BY member)) AND ordinal NOT IN (SELECT ordinal
      FROM (SELECT member2.ordinal, ROW_NUMBER() OVER (ORDER BY t14.measured DESC, member2.key) AS place, COUNT(*) OVER () AS ranked
          FROM member AS member2
            LEFT JOIN (SELECT member, SUM(amount) AS measured
              FROM event_order AS event_order2
              WHERE time < TIMESTAMP '2024-03-01 00:00:00'
              GROUP BY member) AS t14 ON member2.ordinal = t14.member
          WHERE (member2.joined_on <= DATE '2024-02-29' OR member2.joined_on IS NULL) AND t14.measured IS NOT NULL) AS t16
      WHERE 100 * (t16.place - 1) < 20 * t16.ranked) AND ordinal NOT IN (SELECT member
      FROM event_order AS event_order3
      WHERE time >= TIMESTAMP '2023-08-30 00:00:00' AND time < TIMESTAMP '2024-03-01 00:00:00'
      GROUP BY member) AND ((tier IN ('carat', 'gold', 'silver')) IS NULL  OR NOT tier IN ('carat', 'gold', 'silver'))
