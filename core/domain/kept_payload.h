// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace ioc {

/// What a kept payload tells of itself.
struct PayloadHead
{
    /// What is kept beside the head.
    enum class Body {
        Raw,      ///< the bytes as they came: the pack says that the feed carries no personal data
        Redacted, ///< the cells that the mapping asked for, one row a line (RedactedRows)
        None      ///< nothing: it was larger than the feed keeps
    };

    FeedId feed;
    QByteArray hash; ///< SHA-256 of what came, of several pages that of their hashes; hexadecimal
    QString origin;  ///< address without its query, or file name
    Instant received;
    std::optional<int> status;                              ///< of HTTP
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< those that are allowed to be kept
    QJsonObject format;                                     ///< of the feed when it came
    QByteArray mapping;                                     ///< fingerprint of the feed's mapping when it came
    Body body = Body::None;
    QStringList sources;             ///< of Body::Redacted: what the mapping asked for
    std::vector<std::int64_t> pages; ///< bytes of each page, as it came
};
QString toString(PayloadHead::Body body);
std::optional<PayloadHead::Body> payloadBodyFromString(const QString &text);

/// A payload as it goes to where payloads are kept.
struct KeptPayload
{
    PayloadHead head;
    QByteArray packed; ///< the body as one zstd frame; empty for Body::None
};

} // namespace ioc
