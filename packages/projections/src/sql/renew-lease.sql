update lease set expires_at = :expires_at
where projection = :projection and owner = :owner and epoch = :epoch
