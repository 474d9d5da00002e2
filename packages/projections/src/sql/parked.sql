select stream, revision, position, event_id, type, recorded_at, code, parked_at
from parked where projection = ? order by position
