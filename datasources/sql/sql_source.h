// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/select_statement.h"
#include "core/domain/feed.h"

#include <map>

namespace ioc {

/// Where the rows of a feed stand, and what they are asked for with: its connector's settings, read. A value.
struct SqlSource
{
    enum class Tls {
        Off,       ///< in the clear
        Require,   ///< encrypted, whoever the server is
        VerifyFull ///< encrypted, by a certificate of a known authority for this host
    };

    SqlDialect dialect = SqlDialect::PostgreSql;
    QString host;
    int port = 0;
    QString database;
    QString user;
    Tls tls = Tls::VerifyFull;
    QString authorities;    ///< file with the certificates that are trusted
    QString file;           ///< SQLite
    QString connection;     ///< ODBC: a connection string without user and password
    QString passwordSecret; ///< the name of a secret; empty: there is no password
    SelectStatement statement;
    int limit = 0; ///< what :limit stands for
    Milliseconds timeout;
    qint64 maxBytes = 0;

    /// "postgresql://host:5432/database", for messages; never with a user or a password.
    QString origin() const;

    /// What hangs when one fetch hangs: "host:5432", the connection string, or the file.
    QString server() const;
};

/// The settings of a feed whose connector has the type "sql". InvalidPack for what cannot be meant.
Result<SqlSource> sqlSourceOf(const FeedDefinition &feed, const std::map<QString, QString> &endpoints);

} // namespace ioc
