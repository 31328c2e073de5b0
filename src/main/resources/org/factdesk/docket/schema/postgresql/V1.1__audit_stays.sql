-- What was written to the audit log stays as it was written.
create function audit_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is never changed or removed from';
end
$$;

create trigger audit_is_never_changed before update or delete on audit
    for each row execute function audit_stays();

create trigger audit_is_never_emptied before truncate on audit
    for each statement execute function audit_stays();
