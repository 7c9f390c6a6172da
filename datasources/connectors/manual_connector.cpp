// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/manual_connector.h"

namespace ioc {
namespace {

constexpr Milliseconds kPatience{30'000};

FetchOutcome next(const FeedId &feed, const ManualEntries &entries, const FetchRequest &request)
{
    const auto found = entries(feed, request.cursor.entityTag.toLongLong());
    if (!found)
        return FetchFailure{found.error(), {}};
    if (!*found)
        return NothingNew{};
    const ManualEntry &entry = **found;
    auto payload = std::make_shared<Payload>();
    payload->feed = feed;
    payload->run = request.run;
    payload->received = entry.at;
    payload->bytes = entry.rows;
    payload->passesOn = true; // it fitted when it was entered: the mapping has changed, and later entries may fit
    payload->origin = QStringLiteral("ledger/%1").arg(entry.no);
    payload->cursor.entityTag = QString::number(entry.no);
    return PayloadPtr(payload);
}

} // namespace

ManualConnector::ManualConnector(const FeedDefinition &feed, ManualEntries entries, BlockingPool &pool)
    : m_feed(feed.id)
    , m_entries(std::move(entries))
    , m_pool(pool)
{
}

void ManualConnector::fetch(const FetchRequest &request, Callback callback)
{
    m_pool.start(
        m_feed, kPatience,
        [feed = m_feed, entries = m_entries, request](const BlockingCall &) { return next(feed, entries, request); },
        this,
        [this, callback = std::move(callback)](FetchOutcome outcome) {
            m_brought = std::holds_alternative<PayloadPtr>(outcome);
            callback(std::move(outcome));
        });
}

} // namespace ioc
