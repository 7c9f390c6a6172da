// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/domain/snapshot.h"

#include <QObject>

namespace ioc {

/// What a screen may ask. Lives on the GUI thread; answers are values.
class ReadService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The pack that figures are read with; never null. Another one once pages have been changed: the next snapshot is
    /// of it.
    virtual PackPtr pack() const = 0;

    /// The newest snapshot; null until the first is made.
    virtual SnapshotPtr snapshot() const = 0;

    /// "Now" as the engine sees it.
    virtual Instant now() const = 0;

Q_SIGNALS:
    /// At most four times a second; at once when an alarm has come or gone, ten times a second at most.
    void snapshotChanged(const ioc::SnapshotPtr &snapshot);
};

/// What a screen may order. Lives on the GUI thread; orders are carried out elsewhere and show in a later snapshot.
class CommandService
{
public:
    virtual ~CommandService() = default;

    virtual void runFeedNow(const FeedId &feed) = 0;
    virtual void setFeedPaused(const FeedId &feed, bool paused) = 0;
};

} // namespace ioc

Q_DECLARE_METATYPE(ioc::SnapshotPtr)
