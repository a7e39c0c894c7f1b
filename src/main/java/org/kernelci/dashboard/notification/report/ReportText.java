package org.kernelci.dashboard.notification.report;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Lays reports out with the templates in {@code templates/}. A template's line that holds nothing but directives leaves
 * no line in the report; all other line breaks and spaces do. Neither the machine's locale nor its time zone or encoding
 * has a say.
 */
public final class ReportText {

    private static final Configuration TEMPLATES = templates();

    private ReportText() {}

    /**
     * @param template file name without its ending
     * @param model public record whose components the template names
     * @throws IllegalStateException when template and model don't fit
     */
    public static String of(String template, Record model) {
        StringWriter text = new StringWriter();
        try {
            TEMPLATES.getTemplate(template + ".ftl").process(model, text);
        } catch (TemplateException misfit) {
            throw new IllegalStateException("template " + template + " cannot show " + model, misfit);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read template " + template, unreadable);
        }
        return text.toString();
    }

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassLoaderForTemplateLoading(ReportText.class.getClassLoader(), "templates");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocale(Locale.ROOT);
        templates.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        templates.setNumberFormat("computer");
        templates.setLocalizedLookup(false);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return templates;
    }
}
