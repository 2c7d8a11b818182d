package dev.creamery.adapter.messaging;

import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** A certificate for the name of localhost, which this JVM may be made to trust until it closes. */
final class LocalhostCertificate implements AutoCloseable {
  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final String NAME = "server";
  private static final String PASSWORD = "changeit";

  private final Path folder = Files.createTempDirectory("creamery-certificate-");
  private final KeyStore keys = KeyStore.getInstance("PKCS12");

  LocalhostCertificate() throws Exception {
    Path file = folder.resolve("keys.p12");
    generate(file);
    try (var input = Files.newInputStream(file)) {
      keys.load(input, PASSWORD.toCharArray());
    }
    // The JVM reads certificates of this format without a password.
    KeyStore trusted = KeyStore.getInstance("JKS");
    trusted.load(null, null);
    trusted.setCertificateEntry(NAME, keys.getCertificate(NAME));
    try (OutputStream output = Files.newOutputStream(folder.resolve("trust.jks"))) {
      trusted.store(output, PASSWORD.toCharArray());
    }
  }

  /** The certificate in PEM. */
  Path file() throws Exception {
    return pem("CERTIFICATE", keys.getCertificate(NAME).getEncoded());
  }

  /** Its private key in PEM. */
  Path keyFile() throws Exception {
    return pem("PRIVATE KEY", keys.getKey(NAME, PASSWORD.toCharArray()).getEncoded());
  }

  /** What a server of this JVM needs to bear the certificate. */
  KeyManager[] keyManagers() throws Exception {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD.toCharArray());
    return factory.getKeyManagers();
  }

  /** Makes it the one certificate that this JVM trusts. */
  void trust() {
    System.setProperty(TRUST_STORE, folder.resolve("trust.jks").toString());
  }

  @Override
  public void close() {
    System.clearProperty(TRUST_STORE);
    RabbitFiles.delete(folder);
  }

  private static void generate(Path file) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", NAME, "-keyalg", "EC", "-validity", "2"));
    command.addAll(List.of("-dname", "CN=localhost", "-ext", "SAN=dns:localhost"));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", file.toString()));
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("keytool ended with " + exit);
    }
  }

  private Path pem(String kind, byte[] content) throws Exception {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return Files.writeString(
        folder.resolve(kind.replace(' ', '-') + ".pem"),
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, body));
  }
}
