SELECT min(entry) AS entry FROM look WHERE child = ?
