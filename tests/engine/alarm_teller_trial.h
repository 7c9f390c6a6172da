// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/alarms/alarm_teller.h"
#include "core/pack/load_pack.h"
#include "tests/engine/told_hook.h"
#include "tests/hand_clock.h"

#include <QTemporaryDir>

namespace ioc::test {

using namespace std::chrono_literals;

inline const AlarmKey kMany{RuleId(QStringLiteral("many")), UnitId(QStringLiteral("00@1990-01-01"))};

inline AlarmEntry raised()
{
    AlarmEntry entry;
    entry.key = kMany;
    entry.event = AlarmEvent::Raised;
    entry.at = at("2026-11-21T05:00:00Z");
    entry.priority = Priority::Critical;
    entry.phase = AlarmPhase::Unacknowledged;
    entry.sentence = QStringLiteral("3 trận trong một giờ");
    return entry;
}

/// A test of a teller of alarms who has one hook to tell.
class AlarmTellerTrial : public QObject
{
protected:
    void begin()
    {
        m_hook.forget();
        m_clock.set(at("2026-11-21T05:00:01Z"));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    QString outbox() const { return m_folder->filePath(QStringLiteral("outbox.sqlite")); }

    std::unique_ptr<AlarmTeller> start() { return startWith(m_pack); }
    std::unique_ptr<AlarmTeller> startWith(const PackPtr &pack)
    {
        auto started = AlarmTeller::start({pack, outbox(), QStringLiteral("folder"), anyKey(), Language::Vietnamese},
                                          m_clock, m_keeper);
        if (!started)
            qFatal("%s", qPrintable(started.error().message));
        return std::move(*started);
    }

    /// The pack of the end-to-end tests with a rule, a webhook for all, and another call after ten minutes.
    PackPtr packWithAHook() const
    {
        auto pack =
            std::make_shared<ProvincePack>(*loadPack(QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world")).value());
        AlarmRule rule;
        rule.id = kMany.rule;
        rule.name = {QStringLiteral("Nhiều trận động đất"), QStringLiteral("Many earthquakes")};
        rule.indicator = IndicatorId(QStringLiteral("quake.count"));
        rule.condition = ThresholdCondition{AlarmSide::Above, 2, 2};
        pack->rules.push_back(rule);
        pack->notify = m_hook.settings();
        EscalationStep step;
        step.after = 10min;
        step.role = QStringLiteral("watch");
        step.channels = {kHook};
        pack->notify->escalation = {step};
        return pack;
    }

    ToldHook m_hook;
    PackPtr m_pack = packWithAHook();
    AlarmKeeper m_keeper{m_pack, Format(Language::Vietnamese, m_pack->zone)};
    HandClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace ioc::test
