// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/select_statement.h"
#include "datasources/blocking_pool.h"
#include "datasources/sql/sql_source.h"

#include <QHostAddress>

#include <memory>
#include <optional>
#include <string_view>
#include <variant>
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
using SqlValue = std::variant<QByteArray, qint64>;

/// The rows of one statement, one after the other, over a connection of their own: logIn(), then begin(), then next()
/// until there are no more. Belongs to the thread of one blocking call; source and call outlive it.
///
/// Errors tell the layer: NameResolution, Connection, Tls, Timeout; Secret where the server refuses the log-in; Http
/// (the answer of the server) where it refuses the statement; NotFound for a file or a driver that is not there. Where
/// they happened (Error::where) is for the caller to add.
class SqlRows
{
public:
    virtual ~SqlRows() = default;

    /// Connects and makes the session read-only.
    virtual Result<void> logIn(const QByteArray &password) = 0;

    /// Runs the statement; its columns are known then.
    virtual Result<void> begin(const std::vector<SqlValue> &values) = 0;

    /// Reads the next row into `cells`, one for each column; false behind the last one.
    virtual Result<bool> next(std::vector<SqlCell> &cells) = 0;

    const std::vector<QByteArray> &columns() const { return m_columns; }

protected:
    SqlRows(const SqlSource &source, const BlockingCall &call)
        : m_source(source)
        , m_call(call)
    {
    }

    /// The errors that all drivers share.
    Error timeout() const;
    static Error refusal(const QString &serverText);

    /// Where the server is to be asked: the only address of its name, untried, or of several the one that answers.
    Result<QHostAddress> serverAddress() const;

    const SqlSource &m_source;
    const BlockingCall &m_call;
    std::vector<QByteArray> m_columns;
};

std::unique_ptr<SqlRows> postgresqlRows(const SqlSource &source, const BlockingCall &call);
std::unique_ptr<SqlRows> mysqlRows(const SqlSource &source, const BlockingCall &call);
std::unique_ptr<SqlRows> sqliteRows(const SqlSource &source, const BlockingCall &call);
std::unique_ptr<SqlRows> odbcRows(const SqlSource &source, const BlockingCall &call);

/// Waits until a socket is ready for `events` of poll(2); false once the call is over.
bool waitForSocket(int socket, short events, const BlockingCall &call);

} // namespace ioc
