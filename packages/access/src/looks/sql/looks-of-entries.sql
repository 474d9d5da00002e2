SELECT look.entry, look.child, look.sight, child.commitment, forgotten.pseudonym, forgotten.entry AS forgottenBy
FROM look LEFT JOIN child ON child.number = look.child LEFT JOIN forgotten ON forgotten.child = look.child
WHERE look.entry > ? AND look.entry <= ?
ORDER BY look.entry, look.child
