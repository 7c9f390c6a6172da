// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alarms/outage.h"
#include "core/rules/alarms/alarm_book.h"

#include <algorithm>

namespace ioc {

/// Whether a rule that suppresses others is out of line there. One that is out of service may be so because its sensor
/// is broken, and must not silence anything.
bool AlarmBook::isInForce(const AlarmPlace &cause) const
{
    return m_signals.at(cause).active && statusAt(cause).phase != AlarmPhase::OutOfService;
}

/// What is heard while a feed is down is no consequence of that: another feed brings it.
bool AlarmBook::explains(size_t suppressor, const AlarmPlace &place) const
{
    if (!feedOfOutage(m_rules[suppressor].id) || isOnSilence(place))
        return true;
    return isCombined(place) ? isOfSilenceAlone(place) : !m_signals.isHeard(place);
}

bool AlarmBook::isOnSilence(const AlarmPlace &place) const
{
    return std::holds_alternative<MissingCondition>(m_rules[place.rule].condition);
}

bool AlarmBook::isCombined(const AlarmPlace &place) const
{
    return std::holds_alternative<CombinedCondition>(m_rules[place.rule].condition);
}

/// Whether all that is out of line of a combination is silence that outages explain.
bool AlarmBook::isOfSilenceAlone(const AlarmPlace &place) const
{
    const std::vector<AlarmPlace> parts = m_signals.partsOut(place);
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), [this](const AlarmPlace &part) {
        const auto cause = isOnSilence(part) ? causeOf(part) : std::nullopt;
        return cause && feedOfOutage(m_rules[cause->rule].id);
    });
}

std::optional<AlarmPlace> AlarmBook::causeOf(const AlarmPlace &place) const
{
    if (place.rule >= m_suppressors.size())
        return std::nullopt;
    for (size_t suppressor : m_suppressors[place.rule]) {
        const auto cause = m_signals.speakerFor(suppressor, place.unit);
        if (cause && isInForce(*cause) && m_signals.tellsFor(*cause, place) && explains(suppressor, place))
            return cause;
    }
    return std::nullopt;
}

/// A feed is down, but not for long enough to tell: what it would explain waits, so that a short gap is nobody's alarm.
/// Since when; nothing when none is.
std::optional<Instant> AlarmBook::heldBackSince(const AlarmPlace &place) const
{
    std::optional<Instant> since;
    if (!isOnSilence(place))
        return since;
    for (size_t suppressor : m_suppressors[place.rule]) {
        const auto cause = m_signals.speakerFor(suppressor, place.unit);
        if (!cause || !feedOfOutage(m_rules[suppressor].id))
            continue;
        const SignalState &signal = m_signals.at(*cause);
        if (!signal.active && signal.turning && statusAt(*cause).phase != AlarmPhase::OutOfService)
            since = std::min(since.value_or(*signal.turning), *signal.turning);
    }
    return since;
}

/// Silence that is held back is no part of a combination either, unless it was there before the feed went down.
bool AlarmBook::countsInCombinations(const AlarmPlace &part) const
{
    const auto since = heldBackSince(part);
    if (!since)
        return true;
    const AlarmStatus status = statusAt(part);
    return status.isAbnormal && status.raisedAt && *status.raisedAt < *since;
}

/// Whether a cause takes the place of an alarm. An outage explains none that data raise: those from before it stand as
/// last known, and those that come meanwhile another feed brings.
bool AlarmBook::isSuperseded(const AlarmPlace &place) const
{
    const auto cause = causeOf(place);
    return cause && (!feedOfOutage(m_rules[cause->rule].id) || isOnSilence(place) || isCombined(place));
}

} // namespace ioc
