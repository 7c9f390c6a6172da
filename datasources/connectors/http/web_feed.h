// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QUrl>

#include <string_view>
#include <vector>

namespace ioc {

/// The addresses that an Atom (RFC 4287) or RSS 2.0 document lists, each once, in its order; relative ones by `base`.
/// Of an Atom entry the link to an alert (`application/cap+xml`) where it has one, else the alternate; of an RSS item
/// its link, else its guid where that is one (RSS 2.0: unless `isPermaLink` is "false"). Entries without a link are
/// passed over where others have some. Payload for broken or hostile XML (see XmlTokens), Decode for another document
/// and for one whose entries have no link at all. Pure.
Result<std::vector<QUrl>> webFeedLinks(std::string_view bytes, const QUrl &base);

} // namespace ioc
