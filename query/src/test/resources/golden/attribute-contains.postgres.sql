SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND LOWER(city COLLATE pg_c_utf8) LIKE '%50\%%' ESCAPE '\'
