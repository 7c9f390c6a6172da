// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/write_queue.h"

#include <algorithm>

namespace ioc {
namespace {

qint64 weightOf(const Batch &batch)
{
    return batch.rows + (batch.payload ? batch.payload->packed.size() / 1024 : 0);
}

/// Whether others may share its transaction.
bool isWhole(const QueuedWrite &write)
{
    return write.batch && write.batch->last && !write.batch->rerun;
}

} // namespace

void WriteQueue::add(QueuedWrite write)
{
    std::unique_lock lock(m_mutex);
    if (write.batch) {
        m_room.wait(lock, [this] {
            return m_batches < m_limits.batches || (m_weight < m_limits.weight && m_batches < m_limits.smallBatches) ||
                   m_stopping;
        });
        ++m_batches;
        m_weight += weightOf(*write.batch);
    }
    const bool wasIdle = m_queue.empty();
    const bool hurries = !isWhole(write) || m_lastFeeds.contains(write.batch->feed) || m_weight >= m_limits.weight ||
                         m_batches >= m_limits.smallBatches;
    m_hurry = m_hurry || hurries;
    m_queue.push_back(std::move(write));
    if (wasIdle || hurries)
        m_wake.notify_one();
}

bool WriteQueue::isHeld(std::chrono::steady_clock::time_point now) const
{
    return !m_hurry && !m_stopping && now < m_lastGroup + m_limits.pace;
}

std::vector<QueuedWrite> WriteQueue::take(Milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, patience, [this] { return !m_queue.empty() || m_stopping; });
    if (m_queue.empty())
        return {};
    while (isHeld(std::chrono::steady_clock::now()))
        m_wake.wait_until(lock, m_lastGroup + m_limits.pace);
    std::vector<QueuedWrite> group;
    do {
        group.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    } while (!m_queue.empty() && mayJoin(group, m_queue.front()));
    m_hurry = !m_queue.empty();
    m_lastFeeds.clear();
    if (isWhole(group.front())) {
        m_lastGroup = std::chrono::steady_clock::now();
        for (const QueuedWrite &write : group)
            m_lastFeeds.insert(write.batch->feed);
    }
    return group;
}

bool WriteQueue::mayJoin(const std::vector<QueuedWrite> &group, const QueuedWrite &next) const
{
    if (!isWhole(group.front()) || !isWhole(next))
        return false;
    return std::none_of(group.begin(), group.end(),
                        [&next](const QueuedWrite &write) { return write.batch->run == next.batch->run; });
}

void WriteQueue::finished(const std::vector<QueuedWrite> &writes)
{
    const std::scoped_lock lock(m_mutex);
    for (const QueuedWrite &write : writes) {
        if (!write.batch)
            continue;
        --m_batches;
        m_weight -= weightOf(*write.batch);
    }
    m_room.notify_all();
}

void WriteQueue::stop()
{
    const std::scoped_lock lock(m_mutex);
    m_stopping = true;
    m_wake.notify_all();
    m_room.notify_all();
}

bool WriteQueue::isOver() const
{
    const std::scoped_lock lock(m_mutex);
    return m_stopping && m_queue.empty();
}

} // namespace ioc
