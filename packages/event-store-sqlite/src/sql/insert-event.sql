INSERT INTO events (position, stream, revision, id, type, version, data, metadata, recorded_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
