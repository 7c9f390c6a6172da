// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace ioc {

/// Moves the cache's log into its file, on a thread and a connection of its own, so that no commit waits for it: a
/// passive checkpoint holds up neither the writer nor readers. Owned by the writer thread's owner.
class CheckpointThread
{
public:
    /// `path`: the database.
    explicit CheckpointThread(QString path);
    ~CheckpointThread();

    /// Asks for a checkpoint soon, when the log is longer than 64 MiB. Any thread; returns at once.
    void consider();

    /// Waits for a checkpoint under way and ends the thread.
    void stop();

private:
    void loop();
    Result<void> checkpoint();

    QString m_path;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::chrono::steady_clock::time_point m_next; ///< not again before
    bool m_asked = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace ioc
