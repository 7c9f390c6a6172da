// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/value_trail.h"

#include <QtGlobal>

#include <algorithm>

namespace ioc {
namespace {

constexpr std::int64_t kSlots = 64;

} // namespace

ValueTrail::ValueTrail(Milliseconds over)
    : m_over(over)
{
    Q_ASSERT(over.count() > 0);
}

void ValueTrail::take(Instant at, double value)
{
    const auto [entry, isNew] = m_values.try_emplace(slotOf(at), Entry{at, value});
    if (!isNew && at >= entry->second.at)
        entry->second = {at, value};
    const std::int64_t needed = slotOf(m_values.rbegin()->second.at - m_over - m_over / 2);
    m_values.erase(m_values.begin(), m_values.lower_bound(needed));
}

std::optional<double> ValueTrail::valueBefore(Instant at) const
{
    const Entry *entry = standing(at);
    return entry ? std::optional(entry->value) : std::nullopt;
}

std::optional<ValueChange> ValueTrail::change() const
{
    if (m_values.empty())
        return std::nullopt;
    const Entry &newest = m_values.rbegin()->second;
    const Entry *before = standing(newest.at);
    if (!before)
        return std::nullopt;
    return ValueChange{newest.value - before->value, newest.at - before->at};
}

const ValueTrail::Entry *ValueTrail::standing(Instant at) const
{
    const Instant wanted = at - m_over;
    auto next = m_values.upper_bound(slotOf(wanted));
    while (next != m_values.begin()) {
        --next;
        if (next->second.at > wanted)
            continue;
        return wanted - next->second.at < m_over / 2 ? &next->second : nullptr;
    }
    return nullptr;
}

std::int64_t ValueTrail::slotOf(Instant at) const
{
    const std::int64_t width = std::max<std::int64_t>(m_over.count() / kSlots, 1);
    const std::int64_t time = toMillis(at);
    return time >= 0 ? time / width : (time - width + 1) / width;
}

} // namespace ioc
