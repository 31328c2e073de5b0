-- What was written to the audit log stays as it was written.
create trigger audit_is_never_changed before update on audit
begin
    select raise(abort, 'the audit log is never changed');
end;

create trigger audit_is_never_removed before delete on audit
begin
    select raise(abort, 'the audit log is never removed from');
end;
