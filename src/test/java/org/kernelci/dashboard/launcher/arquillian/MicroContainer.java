package org.kernelci.dashboard.launcher.arquillian;

import java.io.File;
import java.net.URI;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.kernelci.dashboard.launcher.Stack;

/** One deployment is one stack: the archive runs in a server with a database and a Redis of its own. */
public final class MicroContainer implements DeployableContainer<MicroContainer.Configuration> {

    private static final File ARCHIVE = new File("target/arquillian/ROOT.war");
    private static final String RUNNER = "ArquillianServletRunnerEE9";

    private Stack stack;

    /** The launcher needs nothing from arquillian.xml. */
    public static final class Configuration implements ContainerConfiguration {
        @Override
        public void validate() {
            // nothing to check
        }
    }

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        ARCHIVE.getParentFile().mkdirs();
        archive.as(ZipExporter.class).exportTo(ARCHIVE, true);
        try {
            stack = Stack.start(Map.of("WAR", ARCHIVE.getAbsolutePath()));
        } catch (IllegalStateException failed) {
            throw new DeploymentException("the server with the tests did not start", failed);
        }
        URI url = stack.server().baseUrl();
        return new ProtocolMetaData()
                .addContext(new HTTPContext(url.getHost(), url.getPort()).add(new Servlet(RUNNER, "/")));
    }

    @Override
    public void undeploy(Archive<?> archive) {
        stack.close();
    }
}
