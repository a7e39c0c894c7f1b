package org.kernelci.dashboard.log;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host and refuses hosts that have any inside our networks. The client connects to the
 * addresses that it gets from here and resolves no name itself, so a name whose address changes after the check gains
 * nothing.
 */
final class PublicAddresses implements DnsResolver {

    private final boolean privateOnesToo;

    PublicAddresses(boolean privateOnesToo) {
        this.privateOnesToo = privateOnesToo;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!privateOnesToo && !Arrays.stream(addresses).allMatch(PublicAddresses::isPublic)) {
            throw new PrivateAddressException(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether the address belongs to the public internet. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        int[] bytes = new int[address.getAddress().length];
        Arrays.setAll(bytes, index -> address.getAddress()[index] & 0xff);
        return bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(int[] bytes) {
        boolean thisNetwork = bytes[0] == 0;
        boolean carrierGrade = bytes[0] == 100 && bytes[1] >> 6 == 1;
        boolean protocolAssignments = bytes[0] == 192 && bytes[1] == 0 && bytes[2] == 0;
        boolean benchmarking = bytes[0] == 198 && bytes[1] >> 1 == 9;
        boolean reserved = bytes[0] >= 240;
        return !(thisNetwork || carrierGrade || protocolAssignments || benchmarking || reserved);
    }

    /**
     * Only global unicast, without the ranges in which an IPv4 address hides: 6to4 and Teredo. IPv4-mapped, IPv4-compatible,
     * NAT64 and unique-local addresses lie outside of it.
     */
    private static boolean isPublic6(int[] bytes) {
        boolean globalUnicast = bytes[0] >> 5 == 1;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return globalUnicast && !sixToFour && !teredo;
    }

    /** The host has an address inside our networks. */
    static final class PrivateAddressException extends UnknownHostException {
        PrivateAddressException(String host) {
            super(host + " has a private address");
        }
    }
}
