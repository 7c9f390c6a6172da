// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"
#include "core/engine/alarms/alarm_inputs.h"
#include "core/rules/alarms/alarm_book.h"
#include "core/rules/alarms/alarm_flood.h"

#include <QSet>

#include <optional>

namespace ioc {

/// Where the alarms of a pack stand: gives the book what the figures say, round by round, with an alarm of its own for
/// each feed that is down and each channel that fails, and tells what came of it. Pure but for the figures that it is
/// given; one thread.
class AlarmKeeper
{
public:
    AlarmKeeper(PackPtr pack, const Format &format);

    /// Before the first round: an entry of the journal, in its order.
    void replay(const AlarmEntry &entry);

    /// … and then what was watched when the program last ran.
    void restoreSignals(std::span<const KeptSignal> kept) { m_kept.assign(kept.begin(), kept.end()); }

    /// A channel by which people are told fails, with why, or (empty) works.
    void takeChannel(const ChannelId &channel, const QString &why) { m_channels.insert(channel, why); }

    /// What rules on areas look at: give it the records that it follows, before the round.
    AreaInputs &areas() { return m_inputs.areas(); }

    /// One round. What it has decided waits to be recorded (takeEntries()).
    void step(const FiguresNow &figures);

    /// What the figures say now of the alarms that stand, where another decides on them or has decided: nothing
    /// follows.
    void look(const FiguresNow &figures);

    /// What the program has decided since this was last asked, for the ledger.
    std::vector<AlarmEntry> takeEntries() { return std::exchange(m_entries, {}); }

    bool hasEntries() const { return !m_entries.empty(); }

    /// Whether a person may do that, as the entry to record; then apply() or withdraw() it.
    Result<AlarmEntry> check(const AlarmEntry &act, Instant now);
    bool apply(const AlarmEntry &entry);
    void withdraw(const AlarmKey &key);

    /// The ledger has an entry on that alarm, of whatever kind: in replay and live, in the order of the numbers.
    void noteRecorded(const AlarmKey &key, std::int64_t no) { m_newestEntries.insert(key, no); }

    /// Normal when nothing is known of it.
    AlarmStatus status(const AlarmKey &key) const { return m_book ? m_book->status(key) : AlarmStatus(); }

    /// A rule of the pack, or that of a feed's outage; nullptr when there is none.
    const AlarmRule *rule(const RuleId &id) const;

    /// All that are not normal: highest priority first, then newest.
    std::vector<Alarm> alarms() const;

    /// The flood that lasts, also where no round is made.
    std::optional<AlarmFlood> flood(Instant now) const { return m_floods.floodAt(now); }

    /// What to keep over a restart beside the journal.
    std::vector<KeptSignal> signals() const;

private:
    /// What the newest input of an alarm said.
    struct Seen
    {
        std::optional<double> value;
        QString member;
        bool isOld = false;
    };

    void makeBook(QDate today);
    void observe(size_t rule, const FiguresNow &figures);
    bool seeAll(const AlarmRule &rule, const FiguresNow &figures, std::span<const SignalInput> inputs);
    void see(const AlarmKey &key, const SignalInput &input);
    std::optional<bool> silence(const FeedId &id, const FeedHealth &health, Instant now);
    QString sentenceOf(const AlarmEntry &raised, const QStringList &stations) const;
    void showStation(Alarm &alarm) const;
    bool isOfSilence(const StandingAlarm &standing) const;
    Alarm shown(const StandingAlarm &standing) const;

    PackPtr m_pack;
    Format m_format;
    AlarmInputs m_inputs;
    std::vector<AlarmRule> m_rules; ///< of the pack, and one for the outage of each feed
    std::optional<AlarmBook> m_book;
    QDate m_bookOf;
    std::vector<KeptSignal> m_kept; ///< to be restored with the first round
    std::vector<AlarmEntry> m_entries;
    FloodWatch m_floods;
    QHash<ChannelId, QString> m_channels;  ///< that are known to work or to fail
    QHash<FeedId, Instant> m_awaitedUntil; ///< of feeds that never brought anything, from when this was first seen
    QHash<AlarmKey, std::int64_t> m_newestEntries; ///< by number in the ledger
    QHash<AlarmKey, Seen> m_seen;                  ///< of what is out of line or has just been
};

} // namespace ioc
