package dev.creamery.adapter.media.store;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes clients of buckets, none of whose calls waits without end. */
final class S3Clients {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ATTEMPT = Duration.ofSeconds(30);

  /** Less than a deletion is waited for. */
  private static final Duration CALL = Duration.ofSeconds(50);

  private S3Clients() {}

  static S3Client of(StoreConfig.Bucket config) {
    S3ClientBuilder client =
        S3Client.builder()
            .region(Region.of(config.region()))
            .forcePathStyle(config.pathStyle())
            .credentialsProvider(credentials(config))
            // Stores other than Amazon's refuse what newer clients send unasked.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ATTEMPT))
            .overrideConfiguration(
                limits -> limits.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL));
    Optional<URI> endpoint = config.endpoint();
    return (endpoint.isPresent() ? client.endpointOverride(endpoint.get()) : client).build();
  }

  private static AwsCredentialsProvider credentials(StoreConfig.Bucket config) {
    if (config.accessKey().isEmpty()) {
      return DefaultCredentialsProvider.builder().build();
    }
    String secret =
        config
            .secretKey()
            .orElseThrow(() -> new IllegalStateException(ChosenStore.wanted("S3_SECRET_KEY")));
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(config.accessKey().get(), secret));
  }
}
