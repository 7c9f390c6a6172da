// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <QUrl>

#include <string_view>
#include <vector>

namespace ioc {

/// What an Atom (RFC 4287) or RSS 2.0 document lists.
struct WebFeed
{
    std::vector<QUrl> links; ///< each once, in its order
    QStringList without;     ///< the entries that link to nothing: their titles, else their ids, else their numbers
};

/// Relative addresses by `base`. Of an Atom entry the link to an alert (`application/cap+xml`) where it has one, else
/// the alternate; of an RSS item its link, else its guid where that is one (RSS 2.0: unless `isPermaLink` is "false").
/// Payload for broken or hostile XML (see XmlTokens), Decode for another document and for one whose entries have no
/// link at all. Pure.
Result<WebFeed> readWebFeed(std::string_view bytes, const QUrl &base);

} // namespace ioc
