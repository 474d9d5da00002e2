SELECT child.number
FROM child LEFT JOIN forgotten ON forgotten.child = child.number
WHERE child.authority = ?1
  AND (forgotten.pseudonym = ?2 OR (forgotten.child IS NULL AND child.reference = CAST(?2 AS BLOB)))
