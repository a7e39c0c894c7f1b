package org.kernelci.dashboard.web;

/** Class H bodies (conventions 5.1): nothing of the failure but its status. */
final class HtmlPage {

    static final String TYPE = "text/html; charset=utf-8";

    private HtmlPage() {}

    static String of(int status) {
        return switch (status) {
            case 404 -> page("Not Found", "<p>The requested resource was not found on this server.</p>");
            case 500 -> page("Server Error (500)", "<p></p>");
            case 400 -> page("Bad Request (400)", "<p></p>");
            default -> page("Error (" + status + ")", "<p></p>");
        };
    }

    private static String page(String title, String text) {
        return """

                <!doctype html>
                <html lang="en">
                <head>
                  <title>%s</title>
                </head>
                <body>
                  <h1>%s</h1>%s
                </body>
                </html>
                """.formatted(title, title, text);
    }
}
