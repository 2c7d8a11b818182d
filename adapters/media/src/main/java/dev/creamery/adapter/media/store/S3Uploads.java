package dev.creamery.adapter.media.store;

import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Uploads files to a bucket: short ones in one piece, long ones part by part, so that a part is all
 * that has to be sent again.
 */
record S3Uploads(S3Client client, String bucket) {
  static final long PART = 16L * 1024 * 1024;

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ATTACHMENT = "attachment";

  void upload(MediaKey key, MediaFile what, Path file) throws IOException {
    if (what.bytes() <= PART) {
      PutObjectRequest.Builder put =
          PutObjectRequest.builder()
              .bucket(bucket)
              .key(key.toString())
              .contentType(what.contentType())
              .cacheControl(FOR_EVER);
      client.putObject(
          (what.isInert() ? put : put.contentDisposition(ATTACHMENT)).build(),
          RequestBody.fromFile(file));
    } else {
      inParts(key, what, file);
    }
  }

  private void inParts(MediaKey key, MediaFile what, Path file) throws IOException {
    CreateMultipartUploadRequest.Builder create =
        CreateMultipartUploadRequest.builder()
            .bucket(bucket)
            .key(key.toString())
            .contentType(what.contentType())
            .cacheControl(FOR_EVER);
    String upload =
        client
            .createMultipartUpload(
                (what.isInert() ? create : create.contentDisposition(ATTACHMENT)).build())
            .uploadId();
    try (FileChannel content = FileChannel.open(file, StandardOpenOption.READ)) {
      List<CompletedPart> parts = new ArrayList<>();
      for (long from = 0; from < what.bytes(); from += PART) {
        long length = Math.min(PART, what.bytes() - from);
        parts.add(part(key, upload, parts.size() + 1, content, from, length));
      }
      client.completeMultipartUpload(
          whole ->
              whole
                  .bucket(bucket)
                  .key(key.toString())
                  .uploadId(upload)
                  .multipartUpload(all -> all.parts(parts)));
    } catch (RuntimeException | IOException e) {
      abort(key, upload, e);
      throw e;
    }
  }

  private CompletedPart part(
      MediaKey key, String upload, int number, FileChannel content, long from, long length) {
    RequestBody body =
        RequestBody.fromContentProvider(
            () -> read(content, from), length, "application/octet-stream");
    String tag =
        client
            .uploadPart(
                part ->
                    part.bucket(bucket)
                        .key(key.toString())
                        .uploadId(upload)
                        .partNumber(number)
                        .contentLength(length),
                body)
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(tag).build();
  }

  /** Closing it would close the file: a part that is sent again is read again. */
  private static InputStream read(FileChannel content, long from) {
    try {
      content.position(from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new java.io.FilterInputStream(Channels.newInputStream(content)) {
      @Override
      public void close() {}
    };
  }

  /** Parts that nobody completes are paid for until they are given up. */
  private void abort(MediaKey key, String upload, Exception because) {
    try {
      client.abortMultipartUpload(
          given -> given.bucket(bucket).key(key.toString()).uploadId(upload));
    } catch (RuntimeException e) {
      because.addSuppressed(e);
    }
  }
}
