// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/format.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace ioc {

/// Tells a reader that nobody runs the feeds any more: looks every few seconds whether the owner of the data folder
/// listens. A single look that finds nobody is not told, for an owner that is started anew is away for a moment. Lives
/// on the thread that it is started on.
class OwnerWatch : public QObject
{
    Q_OBJECT

public:
    /// `clock` is borrowed.
    OwnerWatch(QString folder, const Format &format, const Clock &clock);

    void start();
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    /// It listens.
    void seen();

    /// One sentence while there is no owner, with the time from which on there was none; empty when there is one again.
    void troubleChanged(const QString &sentence);

private:
    void look();

    QString m_folder;
    Format m_format;
    const Clock &m_clock;
    std::optional<Instant> m_goneSince; ///< the first look that found nobody
    bool m_isTold = false;
    QTimer m_timer;
};

} // namespace ioc
