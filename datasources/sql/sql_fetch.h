// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/blocking_pool.h"
#include "datasources/credentials/secret_source.h"
#include "datasources/sql/sql_source.h"

namespace ioc {

/// Runs the statement of a source and brings its rows as one NDJSON payload; NotModified when there are none. Blocks,
/// on the thread of a blocking call. The password stands in no error, whatever the server says.
FetchOutcome fetchSql(const FeedId &feed, const SqlSource &source, const FetchRequest &request,
                      const SecretSource &secrets, const BlockingCall &call);

/// What a parameter stands for. InvalidPack where a time is asked for and the watermark is none.
Result<QByteArray> watermarkAs(SelectStatement::Parameter parameter, const QString &watermark);

} // namespace ioc
