// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channels/sending.h"

#include <QByteArrayList>

namespace ioc {

/// One exchange with a server, by libcurl on a connection of its own. TLS 1.2 or newer, verified; no redirects.
struct Exchange
{
    QByteArray url;
    const char *protocols = "https"; ///< that the address may have
    QString where;                   ///< for messages: never with a secret
    QByteArray authority;            ///< PEM, the only one to trust; empty: those of the system
    QByteArray body;
    // HTTP
    bool isPost = false;
    QByteArrayList headers;
    // SMTP
    QByteArray from;
    QByteArray to;
    QByteArray user;
    QByteArray password;
};

/// What came of it.
struct ExchangeOutcome
{
    int code = 0;           ///< of libcurl; 0: the exchange went to its end
    long status = 0;        ///< the server's last answer; 0 without one
    QByteArray answer;      ///< of HTTP, its first 64 KiB
    QByteArray lastCommand; ///< of SMTP, its verb
    bool isAllSaid = false; ///< the message was given to the connection to its end
};

ExchangeOutcome perform(const Exchange &exchange, const SendingLimits &limits, const std::atomic<bool> &isStopping);

/// An outcome with a code, as ours.
Error errorOf(const ExchangeOutcome &outcome, const QString &where);

/// Wipes secrets when it goes.
struct WipedExchange : Exchange
{
    ~WipedExchange();
};

} // namespace ioc
