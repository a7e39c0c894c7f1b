package org.kernelci.dashboard.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/** Connections of a pool, with how many are out and how long they were waited for. */
final class CountedConnections implements ConnectionFactory {

    private final DataSource pool;
    private final DatabaseMeters meters;

    CountedConnections(DataSource pool, DatabaseMeters meters) {
        this.pool = pool;
        this.meters = meters;
    }

    @Override
    public Connection openConnection() throws SQLException {
        long begin = System.nanoTime();
        Connection connection = pool.getConnection();
        meters.taken(System.nanoTime() - begin);
        return connection;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        meters.givenBack();
        connection.close();
    }
}
