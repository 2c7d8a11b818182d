package dev.creamery.adapter.media.inspect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.domain.media.Dimensions;
import dev.creamery.domain.media.MediaFile;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileInspectorTest {
  private final Path folder;
  private final Vertx vertx = Vertx.vertx();

  FileInspectorTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @ParameterizedTest
  @CsvSource({
    // Signature, length and name of the first chunk, 640 x 480.
    "image/png, png, 640, 480, 89504e470d0a1a0a 0000000d 49484452 00000280 000001e0 0802000000",
    "image/gif, gif, 640, 480, 474946383961 8002 e001 f70000",
    "image/bmp, bmp, 640, 480, 424d 46000000 00000000 36000000 28000000 80020000 e0010000 01001800",
    "image/bmp, bmp, 640, 480, 424d 46000000 00000000 36000000 28000000 80020000 20feffff 01001800",
    // A segment with the name JFIF, fill bytes, the frame: 480 lines of 640.
    "image/jpeg, jpg, 640, 480, ffd8 ffe0 0010 4a464946000101000001000100 00 ffffff c0 0011 08 01e0 0280 03",
    "image/jpeg, jpg, 640, 480, ffd8 ffe1 0004 0000 ffc4 0003 00 ffc2 0011 08 01e0 0280 03",
    "image/webp, webp, 640, 480, 52494646 1a000000 57454250 56503820 0e000000 300100 9d012a 8002 e001",
    "image/webp, webp, 640, 480, 52494646 1a000000 57454250 56503820 0e000000 300100 9d012a 8042 e081",
    "image/webp, webp, 640, 480, 52494646 1a000000 57454250 5650384c 0e000000 2f 7fc27700 00",
    "image/webp, webp, 640, 480, 52494646 1a000000 57454250 56503858 0a000000 10000000 7f0200 df0100",
  })
  void readsTheDimensionsInAHeader(
      String type, String extension, int width, int height, String bytes) throws IOException {
    MediaFile file = inspect(hex(bytes));

    assertThat(file.contentType()).isEqualTo(type);
    assertThat(file.extension()).isEqualTo(extension);
    assertThat(file.dimensions()).isEqualTo(Optional.of(new Dimensions(width, height)));
  }

  @ParameterizedTest
  @CsvSource({"avif, avif", "heic, heic"})
  void theLargestImageInAFileOfBoxesIsTheWhole(String brand, String extension) throws IOException {
    byte[] tile = box("ispe", hex("00000000 00000200 00000200"));
    byte[] whole = box("ispe", hex("00000000 00000fc0 00000bd0"));
    byte[] properties = box("iprp", box("ipco", tile, whole));
    byte[] bytes =
        join(
            box("ftyp", brand.getBytes(ISO_8859_1), new byte[4], "mif1".getBytes(ISO_8859_1)),
            box("meta", new byte[4], box("hdlr", new byte[4]), properties));

    MediaFile file = inspect(bytes);

    assertThat(file.contentType()).isEqualTo("image/" + brand);
    assertThat(file.extension()).isEqualTo(extension);
    assertThat(file.dimensions()).isEqualTo(Optional.of(new Dimensions(4032, 3024)));
  }

  @ParameterizedTest
  @CsvSource({
    "image/svg+xml, svg, '<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>'",
    "text/html, html, '<!DOCTYPE html><html><body>hi</body></html>'",
    "text/plain, txt, 'Only a few words.'",
    "application/pdf, pdf, '%PDF-1.7'",
    "application/octet-stream, bin, '\u0001\u0002\u0003'",
  })
  void knowsOtherFilesByHowTheyBegin(String type, String extension, String text)
      throws IOException {
    MediaFile file = inspect(text.getBytes(ISO_8859_1));

    assertThat(file.contentType()).isEqualTo(type);
    assertThat(file.extension()).isEqualTo(extension);
    assertThat(file.dimensions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, 89504e470d0a1a0a 0000000d 49484452 0000",
    "image/png, 89504e470d0a1a0a 0000000d 49484452 00000000 000001e0 0802000000",
    "image/png, 89504e470d0a1a0a 0000000d 49484452 ffffffff 000001e0 0802000000",
    "image/jpeg, ffd8 ffe0 0010 4a464946",
    "image/jpeg, ffd8 ffe0 0000 ffd9 ffd9 ffd9 ffd9",
    "image/jpeg, ffd8 ffda 0004 0000 ffc0 0011 08 01e0 0280 03",
    "image/webp, 52494646 1a000000 57454250 56503820",
  })
  void aHeaderThatIsBrokenTellsNothing(String type, String bytes) throws IOException {
    MediaFile file = inspect(hex(bytes));

    assertThat(file.contentType()).isEqualTo(type);
    assertThat(file.dimensions()).isEmpty();
  }

  @Test
  void isNotLedAstrayByAnXmlThatExplodes() throws IOException {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      xml.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
    }
    xml.append("]><svg xmlns=\"http://www.w3.org/2000/svg\">&a29;</svg>");

    assertThat(inspect(xml.toString().getBytes(ISO_8859_1)).contentType()).contains("xml");
  }

  @Test
  void hashesEveryByte() throws IOException {
    assertThat(inspect("abc".getBytes(ISO_8859_1)).id().sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void failsWhereThereIsNoFile() {
    assertThatThrownBy(
            () ->
                new FileInspector(vertx).inspect(folder.resolve("missing")).await().indefinitely())
        .hasCauseInstanceOf(IOException.class);
  }

  private MediaFile inspect(byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve("file"), bytes);
    MediaFile file = new FileInspector(vertx).inspect(path).await().indefinitely();
    assertThat(file.bytes()).isEqualTo(bytes.length);
    return file;
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }

  private static byte[] box(String name, byte[]... content) {
    byte[] inside = join(content);
    return join(hex("%08x".formatted(8 + inside.length)), name.getBytes(ISO_8859_1), inside);
  }

  private static byte[] join(byte[]... parts) {
    StringBuilder all = new StringBuilder();
    for (byte[] part : parts) {
      all.append(new String(part, ISO_8859_1));
    }
    return all.toString().getBytes(ISO_8859_1);
  }
}
