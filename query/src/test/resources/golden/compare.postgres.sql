SELECT member.ordinal
FROM member
  LEFT JOIN dim_store ON member.first_store = dim_store.id
  LEFT JOIN dim_store AS dim_store0 ON member.home_store = dim_store0.id
WHERE (member.joined_on <= DATE '2024-02-29' OR member.joined_on IS NULL) AND dim_store.key <> dim_store0.key
