SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND birthday BETWEEN DATE '2024-02-29' AND DATE '2024-03-30'
