// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/blocking_pool.h"

#include <QHostAddress>
#include <QList>

namespace ioc {

// For connectors whose library tries the addresses of a name one after the other, and waits minutes for one that
// swallows all it is sent. Both functions block: they belong on the thread of a blocking call, and return within a
// tenth of a second once that is over.

/// The addresses that a name has, at least one, in the order of preference (RFC 6724) with IPv6 and IPv4 by turns (RFC
/// 8305, 4). An address as name is itself. NameResolution where the name is unknown or the call is over before that is
/// known; a look-up that hangs goes on beside, and whoever asks for the same name meanwhile waits for it.
Result<QList<QHostAddress>> addressesOf(const QString &host, const BlockingCall &call);

/// The address at which a connection to the port comes about first; each has a quarter of a second before the next is
/// tried beside it, and none where it refuses (RFC 8305, 5). The connections are closed: the server sees them come and
/// go. Connection where every address refuses, Timeout where the call is over before.
Result<QHostAddress> firstToAnswer(const QList<QHostAddress> &addresses, int port, const BlockingCall &call);

} // namespace ioc
