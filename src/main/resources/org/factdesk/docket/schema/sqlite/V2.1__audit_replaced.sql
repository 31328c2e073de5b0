-- "insert or replace" removes the line it replaces without a word to the other triggers.
create trigger audit_is_never_replaced before insert on audit
    when exists (
        select 1 from audit where id = new.id or (item_id = new.item_id and revision = new.revision)
    )
begin
    select raise(abort, 'the audit log is never changed');
end;
