SELECT DISTINCT authority FROM child ORDER BY authority
