// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "datasources/connectors/http/http_request.h"

namespace ioc {

/// Whether an answer of this status sends the request on to another address, where it names one.
bool isRedirect(int status);

/// Where an answer sends a request on to: its Location, seen from what was asked. Http when the request must not go
/// there, or when `times` before it were too many already.
Result<QUrl> redirectTarget(const QUrl &asked, const QByteArray &location, HttpRedirects allowed, int times);

} // namespace ioc
