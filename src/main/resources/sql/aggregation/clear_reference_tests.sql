-- Empties the queue of the existing backend's ingester; what was ready in it was taken over before.
delete from pending_test
