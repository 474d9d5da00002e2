select stream, from_revision, to_revision, event_id, type, code, reason, discarded_by, discarded_at
from discarded where projection = ? order by stream, from_revision
