// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/checkpoint_thread.h"

#include "core/base/log.h"
#include "core/store/checkpoint.h"

namespace ioc {
namespace {

// After each checkpoint the next commit waits for one fsync of the log: seldom enough that it is one tick in hundreds.
constexpr qint64 kLongLog = 64 * 1024 * 1024;
constexpr auto kBetween = std::chrono::milliseconds(500); // the file stays as long as it was

} // namespace

CheckpointThread::CheckpointThread(QString path)
    : m_path(std::move(path))
    , m_thread([this] { loop(); })
{
}

CheckpointThread::~CheckpointThread()
{
    stop();
}

void CheckpointThread::consider()
{
    if (logSize(m_path) < kLongLog)
        return;
    const std::scoped_lock lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (now < m_next)
        return;
    m_next = now + kBetween;
    m_asked = true;
    m_wake.notify_one();
}

void CheckpointThread::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void CheckpointThread::loop()
{
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_asked || m_stopping; });
            if (m_stopping)
                return;
            m_asked = false;
        }
        if (const auto done = checkpoint(); !done && done.error().code != ErrorCode::StorageBusy)
            qCWarning(lcStore) << "checkpoint:" << toString(done.error());
    }
}

Result<void> CheckpointThread::checkpoint()
{
    auto database = Database::open(m_path, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    const auto left = checkpointPassively(*database);
    return left ? Result<void>() : Result<void>(left.error());
}

} // namespace ioc
