SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal IN (SELECT event_order_line.member
      FROM event_order_line
        LEFT JOIN dim_product ON event_order_line.product = dim_product.id
      WHERE event_order_line.time < TIMESTAMP '2024-03-01 00:00:00' AND dim_product.category = '黄金' AND NOT EXISTS (SELECT *
          FROM event_visit
          WHERE time < TIMESTAMP '2024-03-01 00:00:00' AND event_order_line.member = member AND event_order_line.time < time AND CAST(time AS DATE) <= CAST(event_order_line.time AS DATE) + INTERVAL '30' DAY)
      GROUP BY event_order_line.member)
