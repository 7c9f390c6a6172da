// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/domain/alarms/alarm_status.h"
#include "core/rules/alarms/signal_table.h"

#include <functional>
#include <set>
#include <span>

namespace ioc {

/// An alarm that is not normal, as the desk lists it.
struct StandingAlarm
{
    AlarmKey key;
    AlarmStatus status;
    Priority priority = Priority::Normal;
    std::optional<AlarmKey> cause; ///< what suppresses it, or would if nobody had taken it on
};

/// Where every alarm of a pack stands: each rule on each unit of its scope. Pure: time comes in as an argument, and the
/// same calls give the same entries. One thread (that of the rules), which owns it.
///
/// A round is observe() for each rule and then settle(). The book applies its own entries at once, people's when the
/// ledger has them; replaying the journal through apply() gives the same statuses. What is normal is one small signal
/// in an array; only what is not costs more.
class AlarmBook
{
public:
    /// `communes` in the order of the inputs. `province` is the unit of province-wide rules.
    AlarmBook(std::vector<AlarmRule> rules, std::vector<UnitId> communes, UnitId province);

    const std::vector<AlarmRule> &rules() const { return m_rules; }
    const std::vector<UnitId> &communes() const { return m_communes; }

    /// What a rule sees now: an input of each commune, or one of the province. Returns the positions of the inputs that
    /// were late, for the journal (pastAlarms()); they change nothing. Times after `now` count as `now`, so that a
    /// wrong one from the future does not make the rest late. Combined rules take no input.
    std::vector<size_t> observe(size_t rule, std::span<const SignalInput> inputs, Instant now);

    /// Why something was raised, in plain words; of stations all that are newly out of line, the furthest first.
    using Sentence = std::function<QString(const AlarmEntry &raised, const QStringList &members)>;

    struct Round
    {
        std::vector<AlarmEntry> entries; ///< for the ledger, in their order
        std::vector<AlarmKey> announced; ///< what people are now to be told of
    };

    /// What follows from what was observed, from suppression and from the clock: raised, returned, realarmed,
    /// suppressed, released, and unshelved when the time is over. Realarmed is also what stands when another station
    /// goes out of line. Alarms of rules and units that are no more return.
    Round settle(Instant now, const Sentence &sentence = {});

    /// Whether a person may do that (judgeAct()). The answer is the entry to record; until it is applied, or withdrawn
    /// because it could not be recorded, the book makes none of its own for this alarm, so that memory and ledger
    /// agree. Errors: Usage with a sentence that says why not; NotFound.
    Result<AlarmEntry> check(const AlarmEntry &act, Instant now, const Format &format);
    void withdraw(const AlarmKey &key);

    /// Moves an alarm, live and in replay alike. False: the entry does not fit where the alarm stands, and nothing was
    /// changed. Late entries fit and change nothing.
    bool apply(const AlarmEntry &entry);

    /// Normal when nothing is known of it.
    AlarmStatus status(const AlarmKey &key) const;
    std::vector<StandingAlarm> standing() const;

    /// The stations of an alarm that are out of line, sorted; none of a rule without.
    std::vector<QString> membersOut(const AlarmKey &key) const;

    /// What to keep beside the journal, so that a hold that runs is not forgotten over a restart; taken back after the
    /// replay. Where the two disagree the journal is right, and the next input tells.
    std::vector<KeptSignal> signals() const;
    void restoreSignals(std::span<const KeptSignal> kept);

    /// Takes over where another book stood, after a change of rules or units, and the acts that it waits for.
    void adopt(const AlarmBook &before);

private:
    AlarmStatus statusAt(const AlarmPlace &place) const;

    bool isInForce(const AlarmPlace &cause) const;
    bool isOnSilence(const AlarmPlace &place) const;
    bool isCombined(const AlarmPlace &place) const;
    bool isOfSilenceAlone(const AlarmPlace &place) const;
    bool explains(size_t suppressor, const AlarmPlace &place) const;
    std::optional<AlarmPlace> causeOf(const AlarmPlace &place) const;
    std::optional<Instant> heldBackSince(const AlarmPlace &place) const;
    bool countsInCombinations(const AlarmPlace &part) const;
    bool isSuperseded(const AlarmPlace &place) const;

    /// The entries of one round so far.
    struct Pen
    {
        Instant now;
        const Sentence &sentence;
        std::vector<AlarmEntry> entries;
    };

    /// When something was taken on, as its status says, and from when that counts.
    struct Taken
    {
        Instant since;
        Instant from;
    };

    Instant takenAt(const AlarmPlace &place, Instant now);
    std::vector<AlarmPlace> unsettled() const;
    void settle(const AlarmPlace &place, Pen &pen);
    void follow(const AlarmPlace &place, Pen &pen);
    void retire(const AlarmPlace &place, Pen &pen);
    void enter(const AlarmPlace &place, AlarmEvent event, Pen &pen);
    QStringList addMembers(const AlarmPlace &place, AlarmEntry &entry);
    AlarmEntry entryOf(const AlarmPlace &place, AlarmEvent event, Instant now) const;
    void apply(const AlarmPlace &place, const AlarmEntry &entry, AlarmPhase next);
    Priority priorityOf(const AlarmPlace &place) const;

    std::vector<AlarmRule> m_rules;
    std::vector<UnitId> m_communes;
    std::vector<std::vector<size_t>> m_suppressors; ///< by rule
    AlarmPlaces m_places;
    SignalTable m_signals;
    std::map<AlarmPlace, AlarmStatus> m_statuses; ///< of what is not normal
    std::set<AlarmPlace> m_held;                  ///< a person's act is on its way to the ledger
    std::map<AlarmPlace, Taken> m_taken;          ///< of what may be realarmed
};

} // namespace ioc
