// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"

namespace ioc {

/// What is shown while the cache cannot be read or a row of it is damaged: the figures of the last snapshot
/// that was right, each of them at best stale, with the time, feeds and alarms of `made` (whose own figures are wrong)
/// and `sentence` beside its trouble. Without `lastGood` there are no figures. Pure.
SnapshotPtr markedOld(const Snapshot *lastGood, const Snapshot &made, const QString &sentence);

} // namespace ioc
