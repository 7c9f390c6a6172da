// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/rerun_queue.h"

#include <QCoreApplication>

#include <future>

namespace ioc {

RerunQueue::RerunQueue(PackPtr pack, const QString &dataFolder, const Clock &clock, WriterThread &writer)
    : m_pack(std::move(pack))
    , m_dataFolder(dataFolder)
    , m_clock(clock)
    , m_writer(writer)
{
    m_thread.setMaxThreadCount(1);
}

void RerunQueue::add(const FeedId &feed, Outcome outcome)
{
    m_thread.start([this, feed, outcome = std::move(outcome)] {
        outcome(QuarantineRerun(m_pack, m_dataFolder, m_clock, [this](BatchPtr batch) {
                    return commit(std::move(batch));
                }).run(feed));
    });
}

Result<void> RerunQueue::commit(BatchPtr batch)
{
    if (m_ending)
        return Error{ErrorCode::Cancelled,
                     QCoreApplication::translate("RerunQueue", "The program ends; the rows stay in quarantine.")};
    std::promise<Result<void>> committed;
    m_writer.commit(std::move(batch), [&committed](Result<void> done) { committed.set_value(done); });
    return committed.get_future().get();
}

void RerunQueue::end()
{
    m_ending = true;
    m_thread.waitForDone();
}

} // namespace ioc
