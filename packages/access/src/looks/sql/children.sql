SELECT number, authority, reference, key, commitment FROM child ORDER BY number
