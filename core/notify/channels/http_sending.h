// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channels/exchange.h"

namespace ioc {

/// "https://host:port" of an address, for messages: what follows may hold a secret.
QString originOf(const QString &url);

/// Performs an exchange by HTTP. Only a status of 2xx, and an answer that holds `expects`, is a success; a redirect is
/// a refusal. A status of 4xx that is not about who asks, where or how often, and an answer that does not hold what it
/// should, are of the message alone (SendFailure::isOfRecipient). `authority` names a secret that goes into the
/// exchange; empty: none.
Sending sendByHttp(Exchange &exchange, const QString &authority, const QString &expects, const SecretOf &secretOf,
                   const SendingLimits &limits, const std::atomic<bool> &isStopping);

} // namespace ioc
