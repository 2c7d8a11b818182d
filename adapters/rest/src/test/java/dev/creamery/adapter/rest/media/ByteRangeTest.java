package dev.creamery.adapter.rest.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
  private static final long SIZE = 100;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0,0,1",
    "bytes=0-99,0,100",
    "bytes=0-,0,100",
    "bytes=90-,90,10",
    "bytes=90-1000,90,10",
    "bytes=-1,99,1",
    "bytes=-1000,0,100",
    "bytes=5-99999999999999999999,5,95",
    "bytes=-99999999999999999999,0,100"
  })
  void takesOneRange(String header, long from, long length) {
    assertThat(ByteRange.of(header, SIZE)).contains(new ByteRange(from, length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=5-4",
        "items=0-1",
        "bytes=0-1,5-6",
        "bytes=--1",
        "bytes=+0-1",
        "bytes=١-٢"
      })
  void takesTheWholeForWhatIsNoRange(String header) {
    assertThat(ByteRange.of(header, SIZE)).isEmpty();
  }

  @Test
  void takesTheWholeWhereNothingIsSaid() {
    assertThat(ByteRange.of(null, SIZE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=99999999999999999999-", "bytes=-0"})
  void hasNothingBeyondTheEnd(String header) {
    assertThat(ByteRange.of(header, SIZE)).get().matches(ByteRange::isEmpty);
  }

  @Test
  void saysWhichBytesAndOfHowMany() {
    assertThat(new ByteRange(5, 10).of(SIZE)).isEqualTo("bytes 5-14/100");
    assertThat(new ByteRange(0, 0).of(SIZE)).isEqualTo("bytes */100");
  }
}
