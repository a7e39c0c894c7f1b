-- A status report was queued.
insert into notifications_checkout (notification_message_id, notification_sent, checkout_id, git_repository_branch,
                                    git_repository_url, origin, path)
values (:messageId, :now, :checkoutId, :branch, :url, :origin, :path)
