// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealer.h"

#include <algorithm>

namespace ioc {
namespace {

using Steady = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr size_t kMuch = 1'000'000; // observations: 40 MB of the writer's memory
constexpr auto kLong = 1h;
constexpr int kEntriesAtOnce = 8;

} // namespace

bool Sealer::wanted(Instant now) const
{
    if (m_upTo != 0)
        return true;
    if (m_tables.oldestReceived == 0)
        return false;
    return m_tables.recent.size() >= kMuch || now - fromMillis(m_tables.oldestReceived) >= kLong;
}

bool Sealer::isBehind() const
{
    return m_tables.recent.size() >= kMuch + kMuch / 2;
}

void Sealer::begin()
{
    if (m_upTo != 0 || m_tables.lastEntry == 0)
        return;
    m_upTo = m_tables.lastEntry;
    m_series = m_tables.recent.series();
    std::reverse(m_series.begin(), m_series.end());
    // What arrives from now on waits for the next pass.
    m_tables.oldestReceived = 0;
}

Result<bool> Sealer::step(std::chrono::microseconds budget)
{
    if (m_upTo == 0)
        return false;
    if (const auto done = m_series.empty() ? trimLog() : sealSome(budget); !done)
        return done.error();
    return m_upTo != 0;
}

Result<void> Sealer::sealSome(std::chrono::microseconds budget)
{
    const auto end = Steady::now() + budget;
    Transaction transaction(m_tables.database);
    if (!transaction.started())
        return transaction.started();
    size_t left = m_series.size();
    size_t taken = 0; // of the series that is next
    while (left > 0 && Steady::now() < end) {
        const std::int64_t series = m_series[left - 1];
        const ObservationRun next = m_tables.recent.part(series, taken, BlockTable::kMostAtOnce);
        if (!next.empty()) {
            const auto merged = m_tables.blocks.mergeSome(series, next);
            if (!merged)
                return merged.error();
            taken += *merged;
            continue;
        }
        --left;
        taken = 0;
    }
    if (const auto done = transaction.commit(); !done)
        return done;
    for (size_t i = left; i < m_series.size(); ++i)
        m_tables.recent.remove(m_series[i]);
    if (left > 0)
        m_tables.recent.removeFirst(m_series[left - 1], taken);
    m_series.resize(left);
    return {};
}

Result<void> Sealer::trimLog()
{
    const auto removed = m_tables.log.removeUpTo(m_upTo, kEntriesAtOnce);
    if (!removed)
        return removed.error();
    if (*removed < kEntriesAtOnce) {
        m_upTo = 0;
        if (m_tables.oldestReceived == 0)
            m_tables.lastEntry = 0;
    }
    return {};
}

} // namespace ioc
