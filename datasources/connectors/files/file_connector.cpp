// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/file_connector.h"

namespace ioc {

FileConnector::FileConnector(FeedId feed, Milliseconds timeout, MakePickup makePickup, BlockingPool &pool)
    : m_feed(std::move(feed))
    , m_timeout(timeout)
    , m_makePickup(std::move(makePickup))
    , m_pool(pool)
{
}

void FileConnector::fetch(const FetchRequest &request, Callback callback)
{
    if (m_isSettling) {
        m_next = [this, request, callback = std::move(callback)] { fetch(request, callback); };
        return;
    }
    if (!m_shared || m_shared->isBusy) {
        m_shared = std::make_shared<Shared>();
        m_shared->pickup = m_makePickup();
    }
    m_more = false;
    m_pool.start(
        m_feed, m_timeout,
        [shared = m_shared, request](const BlockingCall &call) {
            shared->isBusy = true;
            FetchOutcome outcome = shared->pickup->next(request, call);
            shared->isBusy = false;
            return outcome;
        },
        this,
        [this, callback = std::move(callback)](FetchOutcome outcome) {
            m_more = !m_shared->isBusy && m_shared->pickup->hasMore();
            callback(std::move(outcome));
        });
}

void FileConnector::settled(Settlement settlement)
{
    if (settlement == Settlement::Undecided || !m_shared || m_shared->isBusy || !m_shared->pickup->isHolding())
        return;
    m_isSettling = true;
    m_pool.start(
        m_feed, m_timeout,
        [shared = m_shared, settlement](const BlockingCall &call) -> FetchOutcome {
            shared->isBusy = true;
            shared->pickup->settle(settlement, BlockingCall(call.left())); // also when the feed has ended meanwhile
            shared->isBusy = false;
            return NothingNew{};
        },
        this,
        [this](const FetchOutcome &) {
            m_isSettling = false;
            if (const auto next = std::exchange(m_next, nullptr))
                next();
        });
}

} // namespace ioc
