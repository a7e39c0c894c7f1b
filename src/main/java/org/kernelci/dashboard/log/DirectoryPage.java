package org.kernelci.dashboard.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.kernelci.dashboard.log.LogFiles.LogFile;
import org.kernelci.dashboard.web.Refusal;

/** Reads the directory pages of the KernelCI storage server (api-core 10). */
final class DirectoryPage {

    private static final int COLUMNS = 3;

    /** No-break spaces included. */
    private static final Pattern EDGES = Pattern.compile("^\\s+|\\s+$", Pattern.UNICODE_CHARACTER_CLASS);

    private DirectoryPage() {}

    /**
     * The files, at least one. The character set comes from the page itself.
     *
     * @throws Refusal 400 for any other page, 200 for an empty directory
     */
    static LogFiles read(InputStream page) throws IOException {
        // an HTML parser would add the table body whose absence is an error
        Parser asWritten = Parser.xmlParser().settings(ParseSettings.htmlDefault);
        Document document = Jsoup.parse(page, null, "", asWritten);
        Element table = document.selectFirst("table[id=list]");
        if (table == null) {
            throw Refusal.error(400, "Table with id 'list' not found");
        }
        Element body = table.selectFirst("tbody");
        if (body == null) {
            throw Refusal.error(400, "Table body not found");
        }
        List<LogFile> files = new ArrayList<>();
        for (Element row : body.select("tr")) {
            Elements cells = row.select("td");
            if (cells.size() != COLUMNS) {
                throw Refusal.error(400, "Invalid number of columns in table row (probably not a log website)");
            }
            if (!text(cells.get(0)).toLowerCase(Locale.ROOT).startsWith("parent directory")) {
                files.add(file(cells));
            }
        }
        if (files.isEmpty()) {
            throw Refusal.noData("No log files found");
        }
        return new LogFiles(files);
    }

    private static LogFile file(Elements cells) {
        Element link = cells.get(0).selectFirst("a");
        if (link == null || !link.hasAttr("href")) {
            throw Refusal.error(400, "Table row without a link (probably not a log website)");
        }
        return new LogFile(link.attr("href"), text(cells.get(0)), text(cells.get(1)), text(cells.get(2)));
    }

    private static String text(Element cell) {
        String joined =
                cell.nodeStream(TextNode.class).map(TextNode::getWholeText).collect(Collectors.joining());
        return EDGES.matcher(joined).replaceAll("");
    }
}
