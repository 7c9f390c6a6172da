// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include <QCoreApplication>
#include <QSemaphore>

namespace ioc {
namespace {

constexpr int kPatienceAtTheEnd = 10'000; // milliseconds

} // namespace

/// What the alarms have decided is in the ledger before that ends, unless it does not answer.
void Engine::letAlarmsEnd()
{
    QMetaObject::invokeMethod(m_rules.get(), &RulesWorker::stop, Qt::BlockingQueuedConnection);
    const auto isRecorded = std::make_shared<QSemaphore>();
    QMetaObject::invokeMethod(m_rules.get(),
                              [this, isRecorded] { m_rules->whenRecorded([isRecorded] { isRecorded->release(); }); });
    isRecorded->tryAcquire(1, kPatienceAtTheEnd);
}

void Engine::stop()
{
    m_socket.reset(); // nothing new comes in
    m_histories.clear();
    m_histories.waitForDone();
    m_scores.reset();
    m_review.stop();
    if (m_rulesThread.isRunning()) // what the alarms have decided goes to the ledger before it ends
        letAlarmsEnd();
    if (m_ledger)
        m_ledger->drainAndStop();
    if (m_desk)
        QCoreApplication::sendPostedEvents(m_desk.get()); // what was recorded shall happen
    if (m_directives)
        QCoreApplication::sendPostedEvents(m_directives.get());
    m_reminders.reset(); // what was not sent waits in the outbox
    if (m_writer)
        m_writer->stopRetrying(); // or those who wait for a full disk would never come to an end
    m_reruns.reset();
    if (m_ingest)
        m_ingest->stopFetching();
    if (m_ingest)
        disconnect(m_ingest.get(), nullptr, this, nullptr);
    if (m_writer)
        m_writer->drainAndStop();
    m_refill.reset();
    m_ingest.reset();
    stopRules();
    m_desk.reset();
    m_directives.reset();
    m_owner.reset();
    m_ledger.reset();
    m_writer.reset();
    m_folder.reset();
}

void Engine::stopRules()
{
    if (!m_rules)
        return;
    if (m_watch)
        QMetaObject::invokeMethod(m_watch.get(), &CacheWatch::stop, Qt::BlockingQueuedConnection);
    if (m_follower)
        QMetaObject::invokeMethod(m_follower.get(), &DirectiveFollower::stop, Qt::BlockingQueuedConnection);
    QMetaObject::invokeMethod(m_rules.get(), &RulesWorker::stop, Qt::BlockingQueuedConnection);
    m_rulesThread.quit();
    m_rulesThread.wait();
    m_watch.reset();
    m_follower.reset();
    m_rules.reset();
}

} // namespace ioc
