package org.kernelci.dashboard.log;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.kernelci.dashboard.config.ProxySettings;
import org.kernelci.dashboard.log.FetchException.Reason;
import org.kernelci.dashboard.log.PublicAddresses.PrivateAddressException;

/**
 * Asks log servers for files (api-core 11). Each hop of a redirect is checked like the first URL, and the URL that was
 * checked is the one that is asked. Nothing of the client's request is passed on: no headers, cookies or credentials.
 */
@ApplicationScoped
public class RemoteFiles {

    private static final int MOST_REDIRECTS = 10;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** As many as threads that answer requests by default; who comes later waits for {@code connectTimeout}. */
    private static final int MOST_CONNECTIONS = 32;

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 16_384;

    @Inject
    ProxySettings settings;

    @Resource
    ManagedScheduledExecutorService serverTimer;

    private ScheduledExecutorService timer;
    private AllowedHosts allowed;
    private CloseableHttpClient client;

    /** For the container. */
    public RemoteFiles() {}

    RemoteFiles(ProxySettings settings, ScheduledExecutorService timer) {
        start(settings, timer);
    }

    @PostConstruct
    void start() {
        start(settings, serverTimer);
    }

    private void start(ProxySettings given, ScheduledExecutorService clock) {
        settings = given;
        timer = clock;
        allowed = new AllowedHosts(given.allowedHosts());
        client = HttpClients.custom()
                .setConnectionManager(connections(given))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(given.connectTimeout()))
                        .setResponseTimeout(timeout(given.readTimeout()))
                        .build())
                .setUserAgent("kernelci-dashboard")
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static HttpClientConnectionManager connections(ProxySettings settings) {
        Http1Config limits = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_HEADER)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicAddresses(settings.privateAddressesAllowed()))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(settings.connectTimeout()))
                        .setSocketTimeout(timeout(settings.readTimeout()))
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    @PreDestroy
    void stop() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** The answer at the end of all redirects, whatever its status. */
    RemoteFile open(FileUrl first) throws FetchException {
        long end = System.nanoTime() + settings.totalTimeout().toNanos();
        FileUrl url = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            if (!allowed.allow(url)) {
                throw new FetchException(Reason.FORBIDDEN);
            }
            RemoteFile file = ask(url, end - System.nanoTime());
            Optional<String> location = file.header(HttpHeaders.LOCATION);
            if (location.isEmpty() || !REDIRECTS.contains(file.status())) {
                return file;
            }
            file.close();
            url = url.redirect(location.get()).orElseThrow(() -> new FetchException(Reason.FAILED));
        }
        throw new FetchException(Reason.FAILED);
    }

    private RemoteFile ask(FileUrl url, long nanos) throws FetchException {
        HttpGet request = new HttpGet(url.uri());
        request.setHeader(HttpHeaders.ACCEPT, "*/*");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, ContentCoding.ACCEPTED);
        Future<?> deadline = timer.schedule(request::cancel, nanos, TimeUnit.NANOSECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            return new RemoteFile(url, request, response, deadline);
        } catch (PrivateAddressException inside) {
            deadline.cancel(false);
            throw new FetchException(Reason.FORBIDDEN, inside);
        } catch (IOException | IllegalStateException failed) {
            // the client reports a cancelled request in either way
            deadline.cancel(false);
            throw new FetchException(Reason.FAILED, failed);
        }
    }
}
