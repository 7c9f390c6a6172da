// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/blocking_pool.h"

#include "core/base/log.h"

#include <QTimer>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ioc {

BlockingCall::BlockingCall(Milliseconds deadline)
    : m_end(std::chrono::steady_clock::now() + deadline)
{
}

Milliseconds BlockingCall::left() const
{
    const auto left = std::chrono::ceil<Milliseconds>(m_end - std::chrono::steady_clock::now());
    return std::max(left, Milliseconds(0));
}

struct BlockingPool::Job
{
    FeedId feed;
    Milliseconds deadline;
    Work work;
    QPointer<QObject> context;
    Connector::Callback callback;
    std::unique_ptr<BlockingCall> call; ///< once it has begun
    QMetaObject::Connection contextGone;
    bool isAnswered = false;
};

struct BlockingPool::Shared
{
    std::mutex mutex;
    std::condition_variable threadEnded;
    int threads = 0;
    BlockingPool *pool = nullptr; ///< null once it is gone
};

BlockingPool::BlockingPool()
    : BlockingPool(Limits())
{
}

BlockingPool::BlockingPool(Limits limits)
    : m_limits(limits)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->pool = this;
}

BlockingPool::~BlockingPool()
{
    cancel();
    std::unique_lock lock(m_shared->mutex);
    m_shared->pool = nullptr;
    const bool allEnded = m_shared->threadEnded.wait_until(lock, *m_end, [this] { return m_shared->threads == 0; });
    if (!allEnded)
        qCWarning(lcIngest) << m_shared->threads << "blocking calls do not end and are left behind";
}

void BlockingPool::cancel()
{
    m_end = m_end.value_or(std::chrono::steady_clock::now() + m_limits.grace);
    for (const auto &begun : m_begun) {
        if (const auto job = begun.lock())
            job->call->cancel();
    }
}

void BlockingPool::start(const FeedId &feed, Milliseconds deadline, Work work, QObject *context,
                         Connector::Callback callback)
{
    auto job = std::make_shared<Job>();
    job->feed = feed;
    job->deadline = deadline;
    job->work = std::move(work);
    job->context = context;
    job->callback = std::move(callback);
    if (const QString refusal = refusalOf(feed); !refusal.isEmpty()) {
        refuse(job, refusal);
    } else if (m_running < m_limits.threads) {
        begin(job);
    } else {
        m_waiting.push_back(job);
        QTimer::singleShot(deadline, this, [this, job] {
            if (std::erase(m_waiting, job) > 0)
                answer(*job, FetchFailure{Error{ErrorCode::Timeout,
                                                tr("The systems of other feeds are slow, so that this one did not have "
                                                   "its turn in time.")},
                                          {}});
        });
    }
}

/// Why nothing more is begun for a feed; empty when something may be.
QString BlockingPool::refusalOf(const FeedId &feed) const
{
    const auto ofFeed = m_abandonedOf.find(feed);
    const int stuck = ofFeed == m_abandonedOf.end() ? 0 : ofFeed->second;
    if (stuck >= m_limits.abandonedOfOneFeed)
        return tr("%n earlier call(s) of this feed still wait for the server; no further one is begun until one of "
                  "them ends.",
                  nullptr, stuck);
    if (m_abandoned >= m_limits.abandoned)
        return tr("%n call(s) of all feeds still wait for servers that do not answer; no further one is begun until "
                  "one of them ends.",
                  nullptr, m_abandoned);
    return {};
}

void BlockingPool::refuse(const std::shared_ptr<Job> &job, const QString &message)
{
    QTimer::singleShot(0, this, [job, message] { answer(*job, FetchFailure{Error{ErrorCode::Timeout, message}, {}}); });
}

void BlockingPool::begin(const std::shared_ptr<Job> &job)
{
    ++m_running;
    job->call = std::make_unique<BlockingCall>(job->deadline);
    if (job->context)
        job->contextGone = connect(job->context, &QObject::destroyed, this, [call = std::weak_ptr(job)] {
            if (const auto begun = call.lock())
                begun->call->cancel();
        });
    std::erase_if(m_begun, [](const auto &begun) { return begun.expired(); });
    m_begun.push_back(job);
    QTimer::singleShot(job->deadline + m_limits.grace, this, [this, waiting = std::weak_ptr(job)] {
        if (const auto late = waiting.lock(); late && !late->isAnswered)
            abandon(late);
    });
    run(job);
}

void BlockingPool::run(const std::shared_ptr<Job> &job)
{
    const auto countThread = [](Shared &shared, int change) {
        const std::lock_guard lock(shared.mutex);
        shared.threads += change;
    };
    countThread(*m_shared, 1);
    try {
        std::thread([shared = m_shared, job] {
            FetchOutcome outcome = job->work(*job->call);
            const std::lock_guard lock(shared->mutex);
            --shared->threads;
            shared->threadEnded.notify_all();
            if (BlockingPool *pool = shared->pool)
                QMetaObject::invokeMethod(
                    pool, [pool, job, outcome = std::move(outcome)] { pool->ended(job, outcome); },
                    Qt::QueuedConnection);
        }).detach();
    } catch (const std::system_error &error) {
        countThread(*m_shared, -1);
        --m_running;
        job->isAnswered = true;
        refuse(job, tr("The system gives no further thread: %1").arg(QString::fromLocal8Bit(error.what())));
    }
}

void BlockingPool::beginNext()
{
    while (m_running < m_limits.threads && !m_waiting.empty()) {
        const auto job = m_waiting.front();
        m_waiting.pop_front();
        if (!job->context)
            continue;
        if (const QString refusal = refusalOf(job->feed); !refusal.isEmpty())
            refuse(job, refusal);
        else
            begin(job);
    }
}

void BlockingPool::abandon(const std::shared_ptr<Job> &job)
{
    --m_running;
    ++m_abandoned;
    ++m_abandonedOf[job->feed];
    job->call->cancel();
    qCWarning(lcIngest) << "feed" << job->feed.toString()
                        << "waits for a server that hangs; abandoned calls:" << m_abandoned;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(job->deadline).count();
    answer(*job, FetchFailure{Error{ErrorCode::Timeout,
                                    tr("The server hangs: it did not end the call within %n second(s). The call is "
                                       "abandoned.",
                                       nullptr, int(seconds))},
                              {}});
    beginNext();
}

void BlockingPool::ended(const std::shared_ptr<Job> &job, FetchOutcome outcome)
{
    if (job->isAnswered) {
        --m_abandoned;
        if (--m_abandonedOf[job->feed] == 0)
            m_abandonedOf.erase(job->feed);
        qCInfo(lcIngest) << "an abandoned call of feed" << job->feed.toString() << "has ended";
        return;
    }
    --m_running;
    answer(*job, std::move(outcome));
    beginNext();
}

void BlockingPool::answer(Job &job, FetchOutcome outcome)
{
    job.isAnswered = true;
    QObject::disconnect(job.contextGone); // the context lives on, call after call
    if (job.context)
        std::exchange(job.callback, nullptr)(std::move(outcome));
}

ServerPools::~ServerPools()
{
    for (const auto &[server, pool] : m_pools)
        pool->cancel();
}

BlockingPool &ServerPools::of(const QString &server)
{
    auto &pool = m_pools[server];
    if (!pool)
        pool = std::make_unique<BlockingPool>();
    return *pool;
}

} // namespace ioc
