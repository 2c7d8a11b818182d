package dev.creamery.outbound;

import dev.creamery.outbound.WebAddress.Host;
import io.netty.util.NetUtil;
import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the host of an address. An IPv4 address has four decimal numbers and nothing else: forms
 * that C libraries understand besides, octal, hexadecimal or with fewer parts, are none. Names are
 * brought to ASCII by IDNA 2003, which is what the JDK has.
 */
final class HostParser {
  private static final int MAX_LENGTH = 253;
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

  /** Underscores are no part of host names, and yet there are hosts that have them. */
  private static final Pattern NAME =
      Pattern.compile(
          "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");

  /** Whatever ends in a number is meant as an address, never as a name. */
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

  private HostParser() {}

  /** The host; empty where it is none. */
  static Optional<Host> parse(String text) {
    if (text.startsWith("[")) {
      return ipv6(text.substring(1, text.length() - 1));
    }
    String name = ascii(text);
    if (IPV4.matcher(name).matches()) {
      return Optional.of(Host.of(address(NetUtil.createByteArrayFromIpAddressString(name))));
    }
    return name.length() <= MAX_LENGTH && NAME.matcher(name).matches() && !isNumber(name)
        ? Optional.of(Host.of(name))
        : Optional.empty();
  }

  /** Whether it is a number in some way that is no host's name, however it is spelled. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(ascii(text)).matches();
  }

  private static Optional<Host> ipv6(String text) {
    // A zone names an interface of this machine.
    return !text.contains("%") && text.contains(":") && NetUtil.isValidIpV6Address(text)
        ? Optional.of(Host.of(address(NetUtil.createByteArrayFromIpAddressString(text))))
        : Optional.empty();
  }

  private static String ascii(String text) {
    String name;
    try {
      name = IDN.toASCII(text).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noName) {
      return "";
    }
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** An IPv4 address that is mapped into IPv6 is an IPv4 address. */
  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address of " + bytes.length + " bytes", e);
    }
  }
}
