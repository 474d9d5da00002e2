select owner, epoch, expires_at from lease where projection = ?
