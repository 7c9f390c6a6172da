// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/notify/channel.h"

#include <optional>

namespace ioc {

/// How a channel does. It works until an attempt fails, and again once one succeeds; one recipient whom the server
/// refuses says nothing against it, nor for it. A value.
struct ChannelHealth
{
    ChannelId channel;
    std::optional<Error> failure; ///< of the last attempt; nothing while it works
    bool isProven = false;        ///< something was sent since the start: it is known how the channel does
    int failures = 0;             ///< in a row
    int waiting = 0;              ///< notices
    int givenUp = 0;              ///< notices, in the last 24 hours
    QString lastGivenUp;          ///< why the last one was
};

} // namespace ioc
