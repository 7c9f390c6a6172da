// SPDX-License-Identifier: GPL-3.0-or-later
// What the worker does with alarms between its rounds: the journal, people's acts, telling, the fast judging of what is
// watched and the slow one of the past.
#include "core/engine/rules_worker.h"

#include "core/base/log.h"
#include "core/engine/alarms/alarm_checkpoint.h"
#include "core/engine/command_message.h"

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds kBetweenLooks = 500ms;
constexpr Milliseconds kLookingBack = 20ms;

} // namespace

/// Where the alarms stand, by the ledger: all that counts of it first, later what has come since. Whoever cannot read
/// it knows nothing of what people did, and must not decide anything.
bool RulesWorker::readJournal()
{
    const JournalReader reader{[this](const AlarmEntry &entry, std::int64_t no) {
                                   m_keeper.replay(entry);
                                   m_keeper.noteRecorded(entry.key, no);
                                   m_late.follow(entry);
                                   if (m_teller)
                                       m_teller->remember(entry, no);
                               },
                               [this](const AlarmKey &key) { return m_keeper.status(key).phase; }};
    const bool isFirst = m_journalRead == 0 && !knownAt();
    const bool mayKeep = m_ledger && m_settings.alarms == Alarms::Kept;
    const auto read =
        isFirst ? readAlarmJournalShortly(m_settings.ledgerFile, m_clock.now(), mayKeep, m_journalRead, reader)
                : readAlarmJournal(m_settings.ledgerFile, m_journalRead, knownAt(), reader.take);
    m_journalTrouble = read ? QString()
                            : tr("The alarms are not watched, for where they stand cannot be read from the ledger: %1 "
                                 "Mend the ledger and start the program again.")
                                  .arg(read.error().message);
    if (!read)
        qCCritical(lcRules) << "alarms cannot be read:" << toString(read.error());
    return bool(read);
}

void RulesWorker::startTelling()
{
    if (!m_settings.telling || !m_ledger || m_settings.alarms != Alarms::Kept)
        return;
    auto started = AlarmTeller::start(*m_settings.telling, m_clock, m_keeper);
    if (!started) {
        m_tellingTrouble = tr("Nobody is told of alarms: %1").arg(started.error().message);
        qCCritical(lcRules) << m_tellingTrouble;
        return;
    }
    m_teller = std::move(*started);
    connect(m_teller.get(), &AlarmTeller::troubleChanged, this, [this](const QString &sentence) {
        m_tellingTrouble = sentence;
        showTrouble();
    });
    connect(m_teller.get(), &AlarmTeller::channelChanged, this, [this](const ChannelId &channel, const QString &why) {
        m_keeper.takeChannel(channel, why);
        soon(false);
    });
    connect(m_teller.get(), &AlarmTeller::forTheScreen, this, &RulesWorker::forTheScreen);
}

/// What an earlier session has recorded and not told comes first. An outbox that is new begins with what is to come.
void RulesWorker::beginTelling()
{
    if (m_teller)
        m_teller->begin(m_journalRead);
    m_recorder.tellOf([this](const AlarmEntry &entry, std::int64_t no) {
        m_keeper.noteRecorded(entry.key, no);
        soon(false); // who shows what happened reads it anew
        if (m_teller)
            m_teller->take(entry, no);
    });
}

Result<void> RulesWorker::tryChannel(const ChannelId &channel)
{
    if (m_isStopped)
        return programEnds();
    if (!m_teller)
        return Error{ErrorCode::NotFound, tr("This program tells nobody of alarms.")};
    return m_teller->tryOut(channel);
}

/// That a hold runs is kept as soon as it begins or ends; how far it has run is in the figures.
void RulesWorker::keepSignals()
{
    const std::vector<KeptSignal> now = m_keeper.signals();
    const bool isSame = std::equal(now.begin(), now.end(), m_keptSignals.begin(), m_keptSignals.end(),
                                   [](const KeptSignal &a, const KeptSignal &b) {
                                       return a.key == b.key && a.member == b.member &&
                                              a.state.active == b.state.active && a.state.turning == b.state.turning;
                                   });
    if (isSame || !m_writer)
        return;
    m_keptSignals = now;
    // Not before the journal has what followed: a station that is known to be out of line is told of no more.
    m_recorder.whenAnswered([this, now] {
        if (m_recorder.isBehind()) { // with the next round again
            m_keptSignals.assign(1, {});
            return;
        }
        m_writer->post([now](CacheWriter &writer) { return writer.keepSignals(now); },
                       [this](const Result<void> &kept) {
                           if (!kept) // the same
                               QMetaObject::invokeMethod(this, [this] { m_keptSignals.assign(1, {}); });
                       });
    });
}

void RulesWorker::actOnAlarm(const AlarmEntry &act, const QString &role, const QString &station,
                             std::function<void(Result<void>)> done)
{
    if (!m_maker || !m_ledger || m_recorder.isBehind())
        return done(Error{ErrorCode::StorageBusy, tr("The ledger takes nothing at the moment. Try again.")});
    const auto entry = m_keeper.check(act, m_clock.now());
    if (!entry)
        return done(entry.error());
    m_recorder.record(*entry, role, station, [this, entry = *entry, done](const Result<std::int64_t> &no) {
        if (!no) {
            m_keeper.withdraw(entry.key);
            return done(no.error());
        }
        m_keeper.apply(entry);
        soon(false);
        done({});
    });
}

void RulesWorker::takeScore(const ShiftScorePtr &score)
{
    m_score = score;
    if (m_maker)
        m_maker->setScore(score);
    soon(false);
}

/// When an alarm comes or goes all the rest follows, and is shown.
void RulesWorker::judge()
{
    if (m_isStopped || !m_isStepped)
        return;
    const Milliseconds began(m_running.elapsed());
    m_maker->judgeWatched(m_clock.now());
    const bool isWhole = isWholeNow();
    if (!isWhole)
        m_maker->noteEverything();
    const Milliseconds judged(m_running.elapsed());
    if (m_keeper.hasEntries() || !isWhole)
        make(false);
    m_pace.took(began, judged - began, Milliseconds(m_running.elapsed()) - judged);
}

/// In small parts, far apart: nobody waits for what was.
void RulesWorker::lookBack()
{
    if (m_isStopped || !m_isStepped)
        return;
    std::vector<AlarmEntry> found = m_maker->workOn(m_late, m_clock.now(), kLookingBack);
    if (!isWholeNow()) {
        m_late.doAgain();
        m_maker->noteEverything(); // the next round tells, and mends
        soon(false);
    } else {
        for (AlarmEntry &entry : found) {
            entry.phase = m_keeper.status(entry.key).phase;
            m_late.follow(entry);
        }
        m_recorder.record(std::move(found));
    }
    if (!m_late.isIdle())
        m_lateWork.start(kBetweenLooks);
}

} // namespace ioc
