-- Forgets a server that ends in order. Primary key.
delete from node
where id = :id
