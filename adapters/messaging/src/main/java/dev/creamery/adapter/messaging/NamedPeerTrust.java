package dev.creamery.adapter.messaging;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts the servers that the JVM trusts, each under the name by which it was called and no other.
 * The RabbitMQ connector checks the certificate's issuer alone, whatever its settings say.
 */
final class NamedPeerTrust extends X509ExtendedTrustManager {
  private static final String NAME_CHECK = "HTTPS";

  private final X509ExtendedTrustManager jvm;

  private NamedPeerTrust(X509ExtendedTrustManager jvm) {
    this.jvm = jvm;
  }

  /** Reads the JVM's trust store ({@code javax.net.ssl.trustStore}, or its own). */
  static NamedPeerTrust ofJvm() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((@Nullable KeyStore) null);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509ExtendedTrustManager jvm) {
          return new NamedPeerTrust(jvm);
        }
      }
      throw new IllegalStateException("The JVM has no trust manager for X.509 certificates.");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JVM's trust store cannot be read.", e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket)
      throws CertificateException {
    if (!(socket instanceof SSLSocket ssl)) {
      throw nameless();
    }
    ssl.setSSLParameters(withNameCheck(ssl.getSSLParameters()));
    jvm.checkServerTrusted(chain, kind, ssl);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
      throws CertificateException {
    engine.setSSLParameters(withNameCheck(engine.getSSLParameters()));
    jvm.checkServerTrusted(chain, kind, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    throw nameless();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket)
      throws CertificateException {
    jvm.checkClientTrusted(chain, kind, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
      throws CertificateException {
    jvm.checkClientTrusted(chain, kind, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    jvm.checkClientTrusted(chain, kind);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return jvm.getAcceptedIssuers();
  }

  private static SSLParameters withNameCheck(SSLParameters parameters) {
    parameters.setEndpointIdentificationAlgorithm(NAME_CHECK);
    return parameters;
  }

  private static CertificateException nameless() {
    return new CertificateException("A server cannot be trusted without knowing its name.");
  }
}
