package org.kernelci.dashboard.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.kernelci.dashboard.config.Configuration;
import org.kernelci.dashboard.config.ReplicaSettings;
import org.postgresql.ds.PGSimpleDataSource;

/** What the server's pool for the replica opens connections with (web.xml). Unlike the database it is never waited for. */
public class ReplicaDataSource extends PGSimpleDataSource {

    private static final int CONNECT_SECONDS = 2;

    /** No page is worth more patience, and a question without an answer is put to the database. */
    private static final int SOCKET_SECONDS = 60;

    private transient boolean configured;

    /** Also behind the form without arguments. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        configure();
        return super.getConnection(getUser(), getPassword());
    }

    private synchronized void configure() throws SQLException {
        if (configured) {
            return;
        }
        ReplicaSettings replica = Configuration.ofReplica();
        String host = replica.host().orElseThrow(() -> new SQLException("no replica: DB_REPLICA_HOST is not set"));
        MainDataSource.configure(this, Configuration.ofDataSource());
        setServerNames(new String[] {host});
        setPortNumbers(new int[] {replica.port()});
        setConnectTimeout(CONNECT_SECONDS);
        setSocketTimeout(SOCKET_SECONDS);
        configured = true;
    }
}
