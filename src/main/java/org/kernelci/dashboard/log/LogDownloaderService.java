package org.kernelci.dashboard.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.kernelci.dashboard.config.ProxySettings;
import org.kernelci.dashboard.log.BoundedStream.TooLargeException;
import org.kernelci.dashboard.log.FetchException.Reason;
import org.kernelci.dashboard.web.Refusal;

/** Fetches directory pages from the servers that {@code proxy/} may ask (api-core 10). */
@ApplicationScoped
public class LogDownloaderService {

    private static final Logger LOG = System.getLogger(LogDownloaderService.class.getName());

    /** A page is parsed in memory; this one lists ten thousand files. */
    private static final long LARGEST_PAGE = 4_000_000;

    @Inject
    RemoteFiles files;

    @Inject
    ProxySettings settings;

    /** @throws Refusal 403 for what may not be asked, 400 for all other failures, 200 for an empty directory */
    LogFiles files(FileUrl url) {
        try (RemoteFile file = files.open(url)) {
            if (file.status() < 200 || file.status() > 299) {
                throw Refusal.error(400, refused(file));
            }
            try (InputStream page = file.body(Math.min(LARGEST_PAGE, settings.mostBytes()))) {
                return DirectoryPage.read(page);
            }
        } catch (TooLargeException tooLarge) {
            throw refusal(url, new FetchException(Reason.TOO_LARGE, tooLarge));
        } catch (FetchException failure) {
            throw refusal(url, failure);
        } catch (IOException failure) {
            throw refusal(url, new FetchException(Reason.FAILED, failure));
        }
    }

    private static String refused(RemoteFile file) {
        String side = file.status() >= 500 ? "Server" : file.status() >= 400 ? "Client" : "Redirection";
        String phrase = StatusPhrase.of(file.status()).orElse("Unknown");
        return file.status() + " " + side + " Error: " + phrase + " for url: " + file.url();
    }

    private static Refusal refusal(FileUrl url, FetchException failure) {
        LOG.log(Level.INFO, "not fetched: " + url, failure);
        return Refusal.error(failure.reason() == Reason.FORBIDDEN ? 403 : 400, failure.getMessage());
    }
}
