// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/score_watch.h"

#include "core/base/log.h"

namespace ioc {
namespace {

constexpr auto kBetween = std::chrono::minutes(1);

} // namespace

ScoreWatch::ScoreWatch(RunningScore score, QThreadPool &pool, const Clock &clock)
    : m_score(std::move(score))
    , m_pool(pool)
    , m_clock(clock)
{
    m_minute.setInterval(kBetween);
    connect(&m_minute, &QTimer::timeout, this, &ScoreWatch::look);
}

void ScoreWatch::start()
{
    look();
    m_minute.start();
}

void ScoreWatch::look()
{
    if (m_isUnderWay)
        return;
    m_isUnderWay = true;
    m_pool.start([this, now = m_clock.now()] {
        const auto score = m_score.at(now);
        QMetaObject::invokeMethod(this, [this, score] { take(score); });
    });
}

/// One that cannot be read is not told: the last one stands with its time.
void ScoreWatch::take(const Result<ShiftScorePtr> &score)
{
    m_isUnderWay = false;
    if (score)
        Q_EMIT scored(*score);
    else
        qCWarning(lcEngine) << "the running shift cannot be scored:" << toString(score.error());
}

} // namespace ioc
