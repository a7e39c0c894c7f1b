# Builds the application, archives the server's classes, and leaves a small image that runs without root and needs no
# writable file system but /tmp.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
COPY src src
COPY server-config server-config
COPY .mvn .mvn
RUN --mount=type=cache,target=/root/.m2 mvn -q -B -Prelease -DskipTests package

# at the paths and with the Java of the later starts, for which alone the archive is valid
FROM eclipse-temurin:17-jre AS server
COPY --from=build /build/target/release /opt/kernelci-dashboard
RUN WORK_DIR=/tmp /opt/kernelci-dashboard/server-config/unpack.sh /opt/kernelci-dashboard/server \
    && rm /opt/kernelci-dashboard/payara-micro.jar \
    && chmod -R a+rX,a-w /opt/kernelci-dashboard

# Copied as a whole: a layer that removes and changes files would keep the old ones as well.
FROM eclipse-temurin:17-jre
RUN groupadd --gid 10001 dashboard \
    && useradd --uid 10001 --gid 10001 --no-log-init --home-dir /nonexistent --shell /usr/sbin/nologin dashboard \
    && install -d -o 10001 -g 10001 /spool /volume_data
COPY --from=server /opt/kernelci-dashboard /opt/kernelci-dashboard
ENV WAR=/opt/kernelci-dashboard/ROOT.war \
    PAYARA_MICRO=/opt/kernelci-dashboard/server \
    WORK_DIR=/tmp \
    DRAIN_SECONDS=5 \
    LOG_FORMAT=json
USER 10001:10001
EXPOSE 8080 8001
# the start takes seconds; a server that leaves is not unhealthy for the engine before it is gone
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
    CMD ["/opt/kernelci-dashboard/server-config/is-ready.sh"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/kernelci-dashboard/server-config/start.sh"]
