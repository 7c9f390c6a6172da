// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/base/log.h"
#include "core/engine/alarms/alarm_command.h"
#include "core/engine/alarms/alarm_journal.h"
#include "core/engine/alarms/shift_report_query.h"
#include "core/engine/manual_entries.h"

#include <QCoreApplication>

namespace ioc {
namespace {

constexpr qsizetype kLongestNote = 8000;

} // namespace

/// On a thread of its own, one after the other; what has not begun when the program ends is not read.
template <typename T>
void Engine::askLedger(std::function<Result<T>()> read, std::function<void(const Result<T> &)> told)
{
    m_histories.start([this, read = std::move(read), told = std::move(told)] {
        const Result<T> answer = m_isEnding ? Result<T>(programEnds()) : read();
        QMetaObject::invokeMethod(&m_answers, [told, answer] { told(answer); });
    });
}

void Engine::runFeedNow(const FeedId &feed)
{
    orderFromScreen({Command::Kind::RunFeed, feed});
}

void Engine::setFeedPaused(const FeedId &feed, bool paused)
{
    orderFromScreen({paused ? Command::Kind::PauseFeed : Command::Kind::ResumeFeed, feed});
}

void Engine::orderFromScreen(const Command &command)
{
    order(command, [this](const CommandAnswer &answer) {
        if (answer.done)
            return;
        qCWarning(lcEngine) << "refused:" << answer.code << answer.sentence;
        Q_EMIT orderRefused(answer.sentence);
    });
}

Error Engine::isPast() const
{
    const QString moment = Format(m_settings.language, m_pack->zone).dateTime(*m_settings.at);
    return {ErrorCode::Permission, tr("What is shown is the past (%1): nothing can be done in it.").arg(moment)};
}

void Engine::order(const Command &command, CommandDesk::Done done)
{
    if (m_isEnding)
        return done(refusal(programEnds()));
    if (m_settings.at)
        return done(refusal(isPast()));
    if (m_desk)
        return m_desk->carryOut(command, thisUser(m_settings.way), std::move(done));
    m_owner->send(command, [done = std::move(done)](const Result<CommandAnswer> &answer) {
        done(answer ? *answer : refusal(answer.error()));
    });
}

Result<void> Engine::checkTrial(const Command &command) const
{
    if (m_pack->notify && m_pack->notify->channel(ChannelId(command.subject)))
        return {};
    return Error{ErrorCode::NotFound, tr("There is no channel “%1” in the pack.").arg(command.subject.left(64))};
}

Result<void> Engine::checkHandOver(const Command &command) const
{
    const QJsonValue text = command.body["text"];
    if (command.body.size() != 1 || text.toString().trimmed().isEmpty() || text.toString().size() > kLongestNote)
        return Error{ErrorCode::Usage, tr("A hand-over note is a text of up to %1 characters.").arg(kLongestNote)};
    const bool isKnown = std::any_of(m_pack->shifts.begin(), m_pack->shifts.end(),
                                     [&](const Shift &shift) { return shift.id == command.subject; });
    if (!command.subject.isEmpty() && !isKnown)
        return Error{ErrorCode::NotFound, tr("There is no shift “%1” in the pack.").arg(command.subject.left(64))};
    return {};
}

Result<void> Engine::checkCommand(const Command &command) const
{
    if (command.kind == Command::Kind::AddEntry)
        return checkEntry(m_pack, m_units, command.feed, command.rows, now());
    if (command.kind == Command::Kind::TryChannel)
        return checkTrial(command);
    if (command.kind == Command::Kind::HandOver)
        return checkHandOver(command);
    if (command.kind != Command::Kind::RunFeed)
        return {};
    if (!m_ingest)
        return Error{ErrorCode::NotFound, tr("The feeds rest in this program.")};
    bool paused = false;
    if (m_snapshot) {
        for (const FeedHealth &health : m_snapshot->feeds)
            paused = paused || (health.feed == command.feed && health.state == FeedState::Paused);
    }
    if (m_pausedNow.value(command.feed, paused))
        return Error{ErrorCode::Usage, tr("The feed is paused. Resume it first.")};
    return {};
}

void Engine::pauseFeed(const FeedId &feed, bool paused, std::function<void(Result<void>)> outcome)
{
    m_pausedNow.insert(feed, paused);
    if (m_ingest)
        m_ingest->setPaused(feed, paused);
    m_writer->post(
        [feed, paused, this](CacheWriter &writer) -> Result<void> {
            const auto set = writer.setPaused(feed, paused);
            QMetaObject::invokeMethod(m_rules.get(), &RulesWorker::takeFeedNews);
            return set;
        },
        std::move(outcome));
}

QJsonObject Engine::status() const
{
    return {{QStringLiteral("pid"), qint64(QCoreApplication::applicationPid())},
            {QStringLiteral("pack"), m_pack->id},
            {QStringLiteral("feeds"), qint64(m_pack->feeds.size())},
            {QStringLiteral("snapshot"), m_snapshot ? m_pack->zone.toIso(m_snapshot->at) : QJsonValue()},
            {QStringLiteral("trouble"), m_snapshot ? m_snapshot->trouble : QString()}};
}

void Engine::actOnAlarm(const Command &command, const Actor &actor, CommandDesk::Done done)
{
    const auto act = alarmActFrom(command, actor, m_pack->zone);
    if (!act)
        return done(refusal(act.error()));
    const auto answer = [this, done = std::move(done)](const Result<void> &outcome) {
        const CommandAnswer given = outcome ? CommandAnswer{true, {}, {}, {}} : refusal(outcome.error());
        QMetaObject::invokeMethod(&m_answers, [given, done] { done(given); });
    };
    QMetaObject::invokeMethod(m_rules.get(), [this, act = *act, actor, answer] {
        m_rules->actOnAlarm(act, actor.role, actor.station, answer);
    });
}

void Engine::askReport(const ScoredStretch &stretch, Reported told)
{
    const QString ledger = DataFolder::ledgerFile(m_settings.dataFolder);
    const Format format(m_settings.language, m_pack->zone);
    const ScoredStretch past{stretch.from, std::min(stretch.to, now())};
    askLedger<ShiftReport>([pack = m_pack, ledger, past, format] { return askShiftReport(pack, ledger, past, format); },
                           std::move(told));
}

void Engine::handOver(const QString &shift, const QString &text, Noted told)
{
    Command command{Command::Kind::HandOver, {}};
    command.subject = shift;
    command.body = {{QStringLiteral("text"), text}};
    order(command, [told = std::move(told)](const CommandAnswer &answer) { told(outcomeOf(answer)); });
}

QString Engine::actor() const
{
    return thisUser(m_settings.way).name;
}

void Engine::act(const AlarmEntry &act, AlarmService::Told told)
{
    order(commandOf(act, m_pack->zone),
          [told = std::move(told)](const CommandAnswer &answer) { told(outcomeOf(answer)); });
}

void Engine::askHistory(const AlarmKey &key, AlarmService::History told)
{
    const QString ledger = DataFolder::ledgerFile(m_settings.dataFolder);
    askLedger<std::vector<AlarmEntry>>(
        [ledger, key, until = m_settings.at] { return readAlarmHistory(ledger, key, until); }, std::move(told));
}

void Engine::askDays(const IndicatorId &indicator, const UnitId &unit, int days, Days told)
{
    if (m_isEnding)
        return told({});
    QMetaObject::invokeMethod(m_rules.get(), [this, indicator, unit, days, told = std::move(told)] {
        const auto values = m_rules->trustedDays(indicator, unit, days);
        QMetaObject::invokeMethod(&m_answers, [told, values] { told(values); });
    });
}

void Engine::askStation(const AlarmKey &key, const QString &station, int days, Readings told)
{
    if (m_isEnding)
        return told({});
    QMetaObject::invokeMethod(m_rules.get(), [this, key, station, days, told = std::move(told)] {
        const auto readings = m_rules->stationReadings(key, station, days);
        QMetaObject::invokeMethod(&m_answers, [told, readings] { told(readings); });
    });
}

} // namespace ioc
