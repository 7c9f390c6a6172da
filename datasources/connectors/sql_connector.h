// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/blocking_pool.h"
#include "datasources/connector.h"
#include "datasources/credentials/secret_source.h"
#include "datasources/sql/sql_source.h"

namespace ioc {

/// Rows of a database by one SELECT, as NDJSON: PostgreSQL, MySQL and MariaDB, SQLite, ODBC. Each fetch has a
/// connection of its own and a thread of the blocking pool, so that a server that hangs, restarts or cuts off costs
/// this fetch and nothing else.
class SqlConnector final : public Connector
{
    Q_OBJECT

public:
    /// `pool` is borrowed and outlives the connector. A call that hangs may outlive both, and shares `secrets`.
    SqlConnector(const FeedDefinition &feed, SqlSource source, std::shared_ptr<const SecretSource> secrets,
                 BlockingPool &pool);

    void fetch(const FetchRequest &request, Callback callback) override;

private:
    FeedId m_feed;
    SqlSource m_source;
    std::shared_ptr<const SecretSource> m_secrets;
    BlockingPool &m_pool;
};

} // namespace ioc
