// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/format.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace ioc {

/// Shows the beat of a folder's owner to those who read the folder, by the time of a file. Any thread.
void showBeat(const QString &folder);

/// Tells a reader how its owner's beat goes, and when it stops: that nobody runs the feeds, or that nothing comes
/// through though somebody does. An owner that is started anew is away for a moment; that is not told. Lives on the
/// thread that it is started on.
class OwnerWatch : public QObject
{
    Q_OBJECT

public:
    /// `clock` is borrowed.
    OwnerWatch(QString folder, const Format &format, const Clock &clock);

    void start();
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    /// The owner's beat has moved.
    void seen();

    /// One sentence while it does not, with its last moment; empty when it moves again.
    void troubleChanged(const QString &sentence);

private:
    void look();
    QString trouble() const;

    QString m_folder;
    Format m_format;
    const Clock &m_clock;
    QDateTime m_beat;      ///< as it was seen last
    QElapsedTimer m_still; ///< since then
    Instant m_lastMoved;
    QString m_told;
    QTimer m_timer;
};

} // namespace ioc
