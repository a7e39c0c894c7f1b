package org.kernelci.dashboard.notification.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.kernelci.dashboard.alert.Alert;
import org.kernelci.dashboard.config.ChatSettings;
import org.kernelci.dashboard.config.InstanceSettings;
import org.kernelci.dashboard.monitoring.Meters;

/** Alerts on their way to the chat, at most {@value #MOST}: a channel that is away must not fill the memory. */
@ApplicationScoped
public class ChatQueue {

    static final int MOST = 200;

    private final BlockingQueue<ChatText> waiting = new ArrayBlockingQueue<>(MOST);

    private ChatSettings settings;
    private InstanceSettings instance;
    private Meters meters;

    /** For the container. */
    protected ChatQueue() {}

    @Inject
    public ChatQueue(ChatSettings settings, InstanceSettings instance, Meters meters) {
        this.settings = settings;
        this.instance = instance;
        this.meters = meters;
    }

    void hear(@ObservesAsync Alert alert) {
        if (settings.webhook().isPresent() && !waiting.offer(ChatText.of(alert, instance))) {
            meters.count("chat_messages", "result", "dropped");
        }
    }

    /** The next alert, waited for so long. */
    Optional<ChatText> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    int size() {
        return waiting.size();
    }
}
