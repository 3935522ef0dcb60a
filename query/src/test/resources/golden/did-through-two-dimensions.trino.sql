SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal IN (SELECT event_order_line.member
      FROM event_order_line
        LEFT JOIN dim_product ON event_order_line.product = dim_product.id
        LEFT JOIN dim_brand ON dim_product.brand = dim_brand.id
      WHERE event_order_line.time < TIMESTAMP '2024-03-01 00:00:00' AND dim_brand.name = '周大福'
      GROUP BY event_order_line.member
      HAVING COUNT(*) >= 3)
