// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/select_statement.h"
#include "datasources/blocking_pool.h"
#include "datasources/sql/sql_source.h"

#include <optional>
#include <string_view>
#include <vector>

namespace ioc {

/// What a cell holds decides how it is written.
enum class SqlKind {
    Number,    ///< as the server writes it
    Boolean,   ///< "t", "f", "1", "0"
    Text,      ///< also days, times of day, and what nobody knows
    LocalTime, ///< 2026-11-21 17:00:00.5: no offset is known
    Instant,   ///< 2026-11-21 10:00:00.5+00
    Bytes      ///< refused
};

/// One value of a row; the text belongs to the rows it came from and lasts until the next row.
struct SqlCell
{
    std::optional<std::string_view> text; ///< nothing: NULL
    SqlKind kind = SqlKind::Text;
};

/// What a statement is run with, in the order of its placeholders: a text, or the whole number of :limit.
struct SqlValue
{
    std::optional<QByteArray> text; ///< nothing: NULL
    std::optional<qint64> number;
};

/// The rows of one statement, one after the other, over a connection of their own. Belongs to the thread of one
/// blocking call.
///
/// Errors tell the layer: NameResolution, Connection, Tls, Timeout; Secret where the server refuses the log-in; Http
/// (the answer of the server) where it refuses the statement; NotFound for a file or a driver that is not there.
class SqlRows
{
public:
    virtual ~SqlRows() = default;

    virtual const std::vector<QByteArray> &columns() const = 0;

    /// Reads the next row into `cells`; false behind the last one.
    virtual Result<bool> next(std::vector<SqlCell> &cells) = 0;
};

using SqlRowsResult = Result<std::unique_ptr<SqlRows>>;

/// Each logs in, makes the session read-only and begins the statement.
SqlRowsResult openPostgresql(const SqlSource &source, const std::vector<SqlValue> &values, const QByteArray &password,
                             const BlockingCall &call);
SqlRowsResult openMysql(const SqlSource &source, const std::vector<SqlValue> &values, const QByteArray &password,
                        const BlockingCall &call);
SqlRowsResult openSqlite(const SqlSource &source, const std::vector<SqlValue> &values, const BlockingCall &call);
SqlRowsResult openOdbc(const SqlSource &source, const std::vector<SqlValue> &values, const QByteArray &password,
                       const BlockingCall &call);

/// The errors that all drivers share.
Error sqlTimeout(const SqlSource &source);
Error sqlRefusal(const SqlSource &source, const QString &serverText);

} // namespace ioc
