// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <vector>

namespace ioc {

/// Whose SQL a statement is written in, as far as that decides how it is read here.
enum class SqlDialect { PostgreSql, MySql, Sqlite, Odbc };

/// The dialect of a pack's word: postgresql, mysql, sqlite, odbc.
std::optional<SqlDialect> sqlDialectFromString(const QString &text);

/// One SELECT (or WITH … SELECT) whose parameters are bound and never pasted. A value; any thread.
///
/// Refused (InvalidPack), because servers read it differently or a second statement could hide in it: comments,
/// backslashes within quotes, dollar quotes, words that cling to a number, placeholders of the server's own; because it
/// is no query: more than one statement, another first word, and INSERT, UPDATE, DELETE, MERGE or INTO outside quotes.
/// Nobody knows which server stands behind ODBC, so there everything is refused that any of them reads in its own way:
/// braces, three quotes in a row, a word but N before a quote, more than a name in brackets or backticks, and the words
/// that begin another statement of SQL Server without a semicolon. This is the first lock only: what a function does
/// that the query calls cannot be seen here, so the session is read-only besides.
class SelectStatement
{
public:
    enum class Parameter {
        Watermark,      ///< :watermark, the text as the feed keeps it
        WatermarkLocal, ///< :watermark_local, its time without offset, 2026-11-21 17:00:00
        WatermarkUtc,   ///< :watermark_utc, its time in UTC without offset, 2026-11-21 10:00:00
        Limit           ///< :limit, the feed's page_rows
    };

    static Result<SelectStatement> parse(const QString &text, SqlDialect dialect);

    /// The statement as the server gets it: UTF-8, with $1, $2 … (PostgreSQL) or ? where the parameters stand.
    const QByteArray &text() const { return m_text; }

    /// What is bound, in the order of the placeholders.
    const std::vector<Parameter> &parameters() const { return m_parameters; }

    bool uses(Parameter parameter) const;

private:
    QByteArray m_text;
    std::vector<Parameter> m_parameters;
};

} // namespace ioc
