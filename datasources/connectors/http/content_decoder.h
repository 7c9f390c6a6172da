// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

namespace ioc {

/// Unpacks a body as it comes (RFC 9110, 8.4), so that one that unpacks to far more than it weighs (a bomb) ends at the
/// limit, and one that was cut is noticed. One body; one thread at a time.
class ContentDecoder
{
public:
    /// By the name of Content-Encoding: gzip, x-gzip, br, identity or nothing. Payload for another one. `mostBytes`: of
    /// this body and of the `before` that came in earlier pages.
    static Result<std::unique_ptr<ContentDecoder>> forEncoding(const QByteArray &name, qint64 mostBytes,
                                                               qint64 before = 0);

    /// What forEncoding() knows, for Accept-Encoding.
    static QByteArray accepted() { return "gzip, br"; }

    virtual ~ContentDecoder() = default;

    /// Payload when the bytes are not in the encoding, or unpack to more than the limit: then nothing more may come.
    virtual Result<void> add(QByteArrayView bytes) = 0;

    /// Payload when the body was cut.
    virtual Result<QByteArray> end() = 0;
};

} // namespace ioc
