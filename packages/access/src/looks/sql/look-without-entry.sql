SELECT min(look.entry) AS entry FROM look LEFT JOIN entry ON entry.number = look.entry WHERE entry.number IS NULL
