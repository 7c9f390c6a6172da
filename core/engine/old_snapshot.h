// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/domain/snapshot.h"

namespace ioc {

/// What is shown while the cache cannot be read or a row of it is damaged: the figures of the last snapshot
/// that was right, each of them at best stale, with the time, feeds and alarms of `made` (whose own figures are wrong)
/// and `sentence` beside its trouble. Without `lastGood` there are no figures. Pure.
SnapshotPtr markedOld(const Snapshot *lastGood, const Snapshot &made, const QString &sentence);

/// What may still be shown of `snapshot` when `later` takes the place of `earlier`, its pack: trends of tiles that are
/// the same in both. A trend is known by its page and tile, so another's would stand under a new title. Pure.
SnapshotPtr withoutChangedTrends(const SnapshotPtr &snapshot, const ProvincePack &earlier, const ProvincePack &later);

} // namespace ioc
