package org.kernelci.dashboard.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import org.kernelci.dashboard.background.RepeatedWork;
import org.kernelci.dashboard.config.ReplicaSettings;

/** Looks after the replica while the application runs, where there is one. */
@Startup
@Singleton
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ReplicaWatch {

    @Inject
    ReplicaSettings settings;

    @Inject
    Replica replica;

    @Inject
    Database database;

    @Resource
    ManagedThreadFactory threads;

    private RepeatedWork work;

    @PostConstruct
    void start() {
        if (replica.isWanted()) {
            work = RepeatedWork.start("looking after the replica", settings.checkInterval(), threads, current -> {
                replica.check(database.jdbi());
                return false;
            });
        }
    }

    @PreDestroy
    void stop() {
        if (work != null) {
            work.stop();
        }
    }
}
