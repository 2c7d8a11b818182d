package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;

class NamedPeerTrustTest {
  @Test
  void trustsAServerUnderItsName() throws Exception {
    try (LocalhostCertificate certificate = new LocalhostCertificate()) {
      certificate.trust();

      assertThat(isTrusted(certificate, "localhost")).isTrue();
    }
  }

  @Test
  void refusesItUnderAnotherName() throws Exception {
    try (LocalhostCertificate certificate = new LocalhostCertificate()) {
      certificate.trust();

      assertThatThrownBy(() -> isTrusted(certificate, "127.0.0.1"))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void refusesAnIssuerThatTheJvmDoesNotTrust() throws Exception {
    try (LocalhostCertificate certificate = new LocalhostCertificate()) {
      assertThatThrownBy(() -> isTrusted(certificate, "localhost"))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  private static boolean isTrusted(LocalhostCertificate certificate, String name) throws Exception {
    SSLContext ours = SSLContext.getInstance("TLS");
    ours.init(null, new TrustManager[] {NamedPeerTrust.ofJvm()}, null);
    try (SSLServerSocket server = serve(certificate);
        SSLSocket socket = (SSLSocket) ours.getSocketFactory().createSocket()) {
      new Thread(() -> shakeHands(server)).start();
      socket.connect(new InetSocketAddress(name, server.getLocalPort()));
      socket.startHandshake();
      return socket.getSession().isValid();
    }
  }

  private static SSLServerSocket serve(LocalhostCertificate certificate) throws Exception {
    SSLContext theirs = SSLContext.getInstance("TLS");
    theirs.init(certificate.keyManagers(), null, null);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    return (SSLServerSocket) theirs.getServerSocketFactory().createServerSocket(0, 1, loopback);
  }

  private static void shakeHands(SSLServerSocket server) {
    try (SSLSocket socket = (SSLSocket) server.accept()) {
      socket.startHandshake();
    } catch (IOException refused) {
      // What the client sees is what counts here.
    }
  }
}
