// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/alarms/running_score.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace ioc {

/// Has the running shift scored each minute, on a pool: the journal may be long. Lives on the main thread; to be
/// destroyed when the pool is done.
class ScoreWatch : public QObject
{
    Q_OBJECT

public:
    /// `pool` and `clock` are borrowed.
    ScoreWatch(RunningScore score, QThreadPool &pool, const Clock &clock);

    /// The first comes as soon as it is read.
    void start();

Q_SIGNALS:
    void scored(const ioc::ShiftScorePtr &score);

private:
    void look();
    void take(const Result<ShiftScorePtr> &score);

    RunningScore m_score; ///< used on the pool while one is under way
    QThreadPool &m_pool;
    const Clock &m_clock;
    QTimer m_minute;
    bool m_isUnderWay = false;
};

} // namespace ioc
