// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ioc {

/// Tells who has started this program (systemd, or toancanh-keeper) how it is, by the protocol of sd_notify(3): a
/// datagram to the socket that $NOTIFY_SOCKET names. Where nobody asks, nothing is sent. A value; any thread.
class ServiceNotifier
{
public:
    /// Takes $NOTIFY_SOCKET, and from the programs that this one starts.
    static ServiceNotifier fromEnvironment();

    /// A path, or the name of an abstract socket after "@"; empty: nobody asks.
    explicit ServiceNotifier(QByteArray address)
        : m_address(std::move(address))
    {
    }

    bool isAsked() const { return !m_address.isEmpty(); }

    void ready() const { tell("READY=1"); }
    void alive() const { tell("WATCHDOG=1"); } ///< at least every few seconds, from what must not hang
    void stopping() const { tell("STOPPING=1"); }

private:
    void tell(const QByteArray &assignment) const;

    QByteArray m_address;
};

} // namespace ioc
