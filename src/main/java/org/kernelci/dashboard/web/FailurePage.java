package org.kernelci.dashboard.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The body of errors outside the API, in place of the server's own pages, which tell too much. */
@WebServlet("/failure")
public class FailurePage extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        byte[] page = HtmlPage.of(status).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(HtmlPage.TYPE);
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
