SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND SUBSTRING(LOWER(TO_HEX(MD5(TO_UTF8('spring:' || key)))), 1, 8) < '1999999a'
