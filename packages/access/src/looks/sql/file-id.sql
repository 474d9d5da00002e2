SELECT id FROM file
