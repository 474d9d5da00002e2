select subject, class, destroyed_at from destroyed order by subject, class
