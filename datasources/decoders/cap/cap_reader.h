// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/cap_alert.h"

#include <string_view>

namespace ioc {

/// What was read of an alert, and what is wrong with parts of it: an alert that people wait for does not go because a
/// polygon in it is broken. Parts that are wrong are left out.
struct ReadCap
{
    CapAlert alert;
    QStringList faults; ///< sentences
};

/// An alert of CAP 1.2 or 1.1. Payload for broken or hostile XML (see XmlTokens); Decode for another document, and for
/// an alert without what identifies it and tells whether it is meant: identifier, sender, sent, status, msgType, scope.
/// Pure.
Result<ReadCap> readCap(std::string_view bytes);

} // namespace ioc
