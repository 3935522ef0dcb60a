SELECT member.ordinal
FROM member
  LEFT JOIN dim_store ON member.home_store = dim_store.id
WHERE (member.joined_on <= DATE '2024-02-29' OR member.joined_on IS NULL) AND member.age >= 18 AND (member.city = '上海' OR LOWER(dim_store.region COLLATE pg_c_utf8) LIKE '%海%') AND (member.tier IN ('none', 'silver')) IS NOT TRUE AND member.ordinal IN (SELECT member
      FROM event_order
      WHERE time < TIMESTAMP '2024-03-01 00:00:00'
      GROUP BY member
      HAVING SUM(amount) BETWEEN 100 AND 5000)
