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

/// What other threads have posted to it.
void Engine::deliver(QObject *receiver)
{
    if (receiver)
        QCoreApplication::sendPostedEvents(receiver);
}

/// No thread answers any more; what they have answered waits.
void Engine::answerTheRest()
{
    deliver(&m_answers);
    deliver(m_directives.get());
    deliver(m_desk.get());
    if (m_owner)
        m_owner->end();
}

void Engine::stop()
{
    m_isEnding = true;
    if (m_socket)
        m_socket->takeNoMore();
    m_histories.waitForDone();
    finishPages();
    m_scores.reset();
    m_review.stop();
    if (m_rulesThread.isRunning()) // what the alarms have decided goes to the ledger before it ends
        letAlarmsEnd();
    deliver(m_directives.get()); // figures for what is to be recorded
    if (m_ledger)
        m_ledger->drainAndStop();
    deliver(m_desk.get()); // what was recorded shall happen
    deliver(m_directives.get());
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
    endRules();
    answerTheRest();
    m_socket.reset();
    m_desk.reset();
    m_pages.reset();
    m_directives.reset();
    m_rules.reset();
    m_owner.reset();
    m_ledger.reset();
    m_writer.reset();
    m_folder.reset();
}

void Engine::endRules()
{
    if (!m_rules)
        return;
    if (m_watch)
        QMetaObject::invokeMethod(m_watch.get(), &CacheWatch::stop, Qt::BlockingQueuedConnection);
    if (m_ownerWatch)
        QMetaObject::invokeMethod(m_ownerWatch.get(), &OwnerWatch::stop, Qt::BlockingQueuedConnection);
    if (m_follower)
        QMetaObject::invokeMethod(m_follower.get(), &DirectiveFollower::stop, Qt::BlockingQueuedConnection);
    QMetaObject::invokeMethod(m_rules.get(), &RulesWorker::stop, Qt::BlockingQueuedConnection);
    m_rulesThread.quit();
    m_rulesThread.wait();
    m_watch.reset();
    m_ownerWatch.reset();
    m_follower.reset();
}

} // namespace ioc
