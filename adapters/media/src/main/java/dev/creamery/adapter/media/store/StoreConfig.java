package dev.creamery.adapter.media.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bytes of media are kept. */
@ConfigMapping(prefix = "creamery.media")
interface StoreConfig {
  /** The kinds of store. */
  enum Kind {
    FOLDER,
    S3
  }

  /** {@code folder} or {@code s3}. */
  @WithDefault("folder")
  Kind store();

  /** The folder; all replicas share it. */
  @WithDefault("data/media")
  Path folder();

  /**
   * What the addresses of files begin with. Needed with a bucket: the address of a CDN before it,
   * or its own.
   */
  Optional<String> url();

  /** The bucket. */
  Bucket s3();

  /** A bucket that speaks S3. */
  interface Bucket {
    /** Where it is; empty for that of the region at Amazon. */
    Optional<URI> endpoint();

    /** Its region. */
    @WithDefault("us-east-1")
    String region();

    /** The name of the bucket. */
    Optional<String> bucket();

    /** With the secret; empty to look where the SDK of Amazon does. */
    Optional<String> accessKey();

    /** With the access key. */
    Optional<String> secretKey();

    /** Whether the bucket is named in the path rather than in the host name. */
    @WithDefault("false")
    boolean pathStyle();
  }
}
