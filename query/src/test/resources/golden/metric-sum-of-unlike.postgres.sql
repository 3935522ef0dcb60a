SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal IN (SELECT member0.ordinal
      FROM member AS member0
        LEFT JOIN (SELECT member, SUM(amount) AS measured_1, MAX(amount) AS measured_3, COUNT(*) AS measured_4
          FROM event_order
          WHERE time < TIMESTAMP '2024-03-01 00:00:00'
          GROUP BY member) AS t0 ON member0.ordinal = t0.member
        LEFT JOIN (SELECT event_order_line.member, SUM(event_order_line.amount) AS measured_2
          FROM event_order_line
            LEFT JOIN dim_product ON event_order_line.product = dim_product.id
          WHERE event_order_line.time < TIMESTAMP '2024-03-01 00:00:00' AND dim_product.category = '黄金'
          GROUP BY event_order_line.member) AS t2 ON member0.ordinal = t2.member
      WHERE COALESCE(CAST(CASE WHEN t0.measured_1 IS NOT NULL OR t2.measured_2 IS NOT NULL THEN COALESCE(t0.measured_1, 0) + COALESCE(t2.measured_2, 0) ELSE NULL END AS DOUBLE PRECISION), 0) + CAST(t0.measured_3 AS DOUBLE PRECISION) + CAST(COALESCE(t0.measured_4, 0) AS DOUBLE PRECISION) + CAST(t0.measured_1 AS DOUBLE PRECISION) / NULLIF(CAST(COALESCE(t0.measured_4, 0) AS DOUBLE PRECISION), 0) >= 100)
