package org.kernelci.dashboard.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kernelci.dashboard.log.LogFiles.LogFile;
import org.kernelci.dashboard.web.ErrorBody;
import org.kernelci.dashboard.web.Refusal;

class DirectoryPageTest {

    @Test
    void filesAreListedAsThePageShowsThem() throws IOException {
        assertEquals(
                new LogFiles(List.of(new LogFile("a.log?x=1&y=2", "a.log", "1.2 KiB", "2026-Nov-20 10:00"))),
                read(LogServer.INDEX, StandardCharsets.UTF_8));
    }

    @Test
    void thePageSaysItsCharacterSet() throws IOException {
        String page = "<meta charset=iso-8859-1><table id=list><tbody>"
                + "<tr><td><a href=x>\u00fc<br>2</a></td><td>1</td><td>2</td></tr></tbody></table>";
        assertEquals(
                "\u00fc2",
                read(page, StandardCharsets.ISO_8859_1).logFiles().get(0).fileName());
    }

    @ParameterizedTest
    @CsvSource({
        "<table></table>, 400, Table with id 'list' not found",
        "<table id=list><tr><td>1</td></tr></table>, 400, Table body not found",
        "<table id=list><tbody></tbody></table>, 200, No log files found",
        "<table id=list><tbody><tr><td>Parent Directory</td><td/><td/></tr></tbody></table>, 200, No log files found",
        "<table id=list><tbody><tr><td>1</td></tr></tbody></table>, 400,"
                + " Invalid number of columns in table row (probably not a log website)",
        "<table id=list><tbody><tr><td>1</td><td/><td/></tr></tbody></table>, 400,"
                + " Table row without a link (probably not a log website)",
    })
    void otherPagesAreRefused(String page, int status, String text) {
        Refusal refusal = assertThrows(Refusal.class, () -> read(page, StandardCharsets.UTF_8));
        assertEquals(status, refusal.status());
        assertEquals(new ErrorBody.Text(text), refusal.body());
    }

    private static LogFiles read(String page, Charset charset) throws IOException {
        return DirectoryPage.read(new ByteArrayInputStream(page.getBytes(charset)));
    }
}
