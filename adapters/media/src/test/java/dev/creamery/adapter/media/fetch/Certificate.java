package dev.creamery.adapter.media.fetch;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.StandardConstants;

/** A certificate for one name, signed by itself. */
final class Certificate {
  private static final String PASSWORD = "changeit";

  private final KeyStore keys = KeyStore.getInstance("PKCS12");
  private volatile String askedFor = "";

  Certificate(Path folder, String name) throws Exception {
    Path file = folder.resolve(name + ".p12");
    int exit =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    name,
                    "-keyalg",
                    "EC",
                    "-validity",
                    "2",
                    "-dname",
                    "CN=" + name,
                    "-ext",
                    "SAN=dns:" + name,
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("keytool ended with " + exit);
    }
    try (var input = Files.newInputStream(file)) {
      keys.load(input, PASSWORD.toCharArray());
    }
  }

  /** Makes a client trust it. */
  HttpClientOptions trustedBy(HttpClientOptions client) {
    try {
      String body =
          Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(keys.getCertificate(keys.aliases().nextElement()).getEncoded());
      return client.setTrustOptions(
          new PemTrustOptions()
              .addCertValue(
                  Buffer.buffer(
                      "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n")));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sockets of a server that bears it, and remembers which name it was asked for. */
  RawServer.Sockets sockets() throws Exception {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return () -> {
      SSLServerSocket socket =
          (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setSNIMatchers(List.of(new Remembering()));
      socket.setSSLParameters(parameters);
      return socket;
    };
  }

  /** The name in the last greeting; empty if there was none. */
  String askedFor() {
    return askedFor;
  }

  private final class Remembering extends SNIMatcher {
    Remembering() {
      super(StandardConstants.SNI_HOST_NAME);
    }

    @Override
    public boolean matches(SNIServerName name) {
      askedFor = new String(name.getEncoded(), StandardCharsets.US_ASCII);
      return true;
    }
  }
}
