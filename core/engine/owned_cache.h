// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/store/cache_writer.h"

#include <QSet>

#include <map>

namespace ioc {

/// The cache of a data folder, opened to write by its owner, and what of it was lost before this session.
struct OwnedCache
{
    std::unique_ptr<CacheWriter> writer;
    QSet<FeedId> refilling; ///< feeds that are to bring everything again (see feedsToRefill())
    std::int64_t lostCommits = 0;
};

/// What the owner's program is about to do with it.
struct CacheUse
{
    bool feedsRun = true;                      ///< what their mappings have changed is taken up
    bool timeGoesOn = true;                    ///< where it stands still, nothing is too old to be kept
    std::map<QString, QString> endpoints = {}; ///< a feed whose source they have made another one begins anew
};

/// Before the writer has a thread.
Result<OwnedCache> ownCache(const PackPtr &pack, const QString &dataFolder, CacheUse use);

} // namespace ioc
