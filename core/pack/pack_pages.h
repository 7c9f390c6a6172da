// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/pack.h"

namespace ioc {

/// A running pack with other pages, and all the rest of it as it is. InvalidPack when they do not fit it: a page names
/// what it has not, or something of it names a page that is not there. Pure.
Result<PackPtr> withPages(const ProvincePack &running, std::vector<PageDocument> pages);

/// What names a page, so that it cannot be taken out of the pack: a sentence each; empty when nothing does. Pure.
QStringList whatNames(const ProvincePack &pack, const PageId &page);

} // namespace ioc
