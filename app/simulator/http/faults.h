// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHttpServerResponder>

#include <memory>
#include <vector>

namespace ioc::sim {

/// How a system fails in an outage.
enum class Fault {
    None,
    Unavailable, ///< 503 with Retry-After: 60
    Hang,        ///< the request is taken and never answered
    LoginPage,   ///< 200 with an HTML page, as a proxy or an expired session gives
    CutShort     ///< the body ends in the middle, then the connection closes
};

/// The part that each system has in an outage.
Fault faultOf(const QByteArray &path);

/// Plays faults. Keeps the connections that it lets hang until their clients give up. GUI-less, one thread.
class FaultPlayer
{
public:
    FaultPlayer();
    ~FaultPlayer();

    /// `body` and `mimeType` are what would have been answered.
    void play(Fault fault, QHttpServerResponder &&responder, const QByteArray &body, const QByteArray &mimeType);

private:
    void hang(QHttpServerResponder &&responder);

    std::vector<std::unique_ptr<QHttpServerResponder>> m_hanging;
};

} // namespace ioc::sim
