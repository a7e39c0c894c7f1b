package org.kernelci.dashboard.notification.chat;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kernelci.dashboard.background.RepeatedWork;
import org.kernelci.dashboard.config.ChatSettings;
import org.kernelci.dashboard.monitoring.Meters;

/** Sends what {@link ChatQueue} holds while the application runs, if there is a webhook. */
@Startup
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ChatSender {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration IDLE_PAUSE = Duration.ofMillis(50);

    @Inject
    ChatSettings settings;

    @Inject
    ChatQueue queue;

    @Inject
    ChatQueries queries;

    @Inject
    Clock clock;

    @Inject
    Meters meters;

    @Resource
    ManagedThreadFactory threads;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private Optional<ChatDelivery> delivery = Optional.empty();
    private Optional<RepeatedWork> work = Optional.empty();

    @PostConstruct
    void start() {
        delivery = settings.webhook()
                .map(webhook ->
                        new ChatDelivery(new ChatChannel(webhook), new Silences(queries), clock, meters, this::rest));
        work = delivery.map(
                sender -> RepeatedWork.start("sending chat messages", IDLE_PAUSE, threads, current -> step(sender)));
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
        work.ifPresent(RepeatedWork::stop);
    }

    /** Of this server; nothing without a webhook. */
    public Optional<ChatDelivery.State> state() {
        return delivery.map(ChatDelivery::state);
    }

    private boolean step(ChatDelivery sender) throws InterruptedException {
        Optional<ChatText> next = queue.next(PATIENCE);
        if (next.isPresent()) {
            sender.send(next.get());
        }
        return next.isPresent();
    }

    private boolean rest(Duration pause) throws InterruptedException {
        return !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
