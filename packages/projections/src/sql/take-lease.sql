insert into lease (projection, owner, epoch, expires_at)
values (:projection, :owner, 1, :expires_at)
on conflict (projection) do update
  set owner = excluded.owner, epoch = lease.epoch + 1, expires_at = excluded.expires_at
  where lease.expires_at <= :run_out_by or lease.owner = :gone
returning epoch
