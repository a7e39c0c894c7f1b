/**
 * The way to Postgres: the schema's migration at start, SQL files, and how jsonb and arrays become Java.
 *
 * <p>Enters: the data source {@code java:app/jdbc/main} (web.xml), {@code db/migration/*.sql}, {@code sql/**.sql}.
 * Leaves: {@link org.kernelci.dashboard.persistence.Database} for classes that run SQL, and the readiness check
 * "database". Startup beans that need tables depend on the bean named {@code Migration}.
 */
package org.kernelci.dashboard.persistence;
