SELECT member.ordinal
FROM member
  LEFT JOIN dim_store ON member.home_store = dim_store.id
WHERE (member.joined_on <= DATE '2024-02-29' OR member.joined_on IS NULL) AND dim_store.region = '华东'
