// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/sql_connector.h"

#include "datasources/sql/sql_fetch.h"

namespace ioc {

SqlConnector::SqlConnector(const FeedDefinition &feed, SqlSource source, std::shared_ptr<const SecretSource> secrets,
                           BlockingPool &pool)
    : m_feed(feed.id)
    , m_source(std::move(source))
    , m_secrets(std::move(secrets))
    , m_pool(pool)
{
}

void SqlConnector::fetch(const FetchRequest &request, Callback callback)
{
    m_pool.start(
        m_feed, m_source.timeout,
        [feed = m_feed, source = m_source, request, secrets = m_secrets](const BlockingCall &call) {
            return fetchSql(feed, source, request, *secrets, call);
        },
        this, std::move(callback));
}

} // namespace ioc
