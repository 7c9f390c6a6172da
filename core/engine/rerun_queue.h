// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/quarantine_rerun.h"
#include "core/engine/writer_thread.h"

#include <QThreadPool>

#include <atomic>

namespace ioc {

/// Reads the quarantine of feeds anew, one feed after the other, on a thread of its own. The engine owns it, on the
/// main thread, and ends it before the writer.
class RerunQueue
{
public:
    using Outcome = std::function<void(Result<RerunOutcome>)>;

    /// `writer` and `clock` are borrowed.
    RerunQueue(PackPtr pack, const QString &dataFolder, const Clock &clock, WriterThread &writer);
    ~RerunQueue() { end(); }

    /// `outcome` comes once, on any thread.
    void add(const FeedId &feed, Outcome outcome);

    /// What has not been committed will not be: its outcome is Cancelled. The rows stay in quarantine.
    void end();

private:
    Result<void> commit(BatchPtr batch);

    PackPtr m_pack;
    QString m_dataFolder;
    const Clock &m_clock;
    WriterThread &m_writer;
    std::atomic<bool> m_ending = false;
    QThreadPool m_thread;
};

} // namespace ioc
