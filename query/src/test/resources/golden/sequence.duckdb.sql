SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal IN (SELECT event_order.member
      FROM event_order
        LEFT JOIN dim_store ON event_order.store = dim_store.id
        INNER JOIN (SELECT event_order0.member, dim_store0.key AS same, event_order0.time
          FROM event_order AS event_order0
            LEFT JOIN dim_store AS dim_store0 ON event_order0.store = dim_store0.id
          WHERE event_order0.time >= TIMESTAMP '2023-03-01 00:00:00' AND event_order0.time < TIMESTAMP '2024-03-01 00:00:00' AND event_order0.channel = 'web'
          GROUP BY event_order0.member, dim_store0.key, event_order0.time) AS t1 ON event_order.member = t1.member AND event_order.time > t1.time AND CAST(event_order.time AS DATE) <= CAST(t1.time AS DATE) + INTERVAL '3' MONTH AND dim_store.key = t1.same
      WHERE event_order.time >= TIMESTAMP '2023-03-01 00:00:00' AND event_order.time < TIMESTAMP '2024-03-01 00:00:00'
      GROUP BY event_order.member)
