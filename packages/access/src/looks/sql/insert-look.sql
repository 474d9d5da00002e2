INSERT INTO look (entry, child, sight) VALUES (?, ?, ?)
