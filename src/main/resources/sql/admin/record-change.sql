-- One change that was asked for.
insert into console_audit (at, user_name, address, method, path, body, status)
values (:at, :userName, :address, :method, :path, :body, :status)
