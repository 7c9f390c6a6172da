// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/store/database.h"

#include <QByteArray>

#include <optional>
#include <string_view>

struct sqlite3_stmt;

namespace ioc {

/// A prepared statement of one connection, prepared at first use and kept. `sql` must be a constant that outlives it.
/// After Failed, the connection's error() tells why.
class Statement
{
public:
    enum class Step { Row, Done, Failed };

    Statement(Database &database, const char *sql)
        : m_database(&database)
        , m_sql(sql)
    {
    }
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    /// Starts anew with these parameters, in order.
    template <typename... Values>
    Statement &with(const Values &...values)
    {
        rewind();
        int position = 0;
        (bind(++position, values), ...);
        return *this;
    }

    /// For statements whose parameters are known at run time only: one by one, after with() has started it anew.
    template <typename Value>
    void set(int position, const Value &value)
    {
        bind(position, value);
    }

    /// Starts anew with the first columns of the row that another statement stands on, each as it is.
    Statement &withRowOf(const Statement &row, int columns);

    Step step();

    /// Runs to the end; false when it failed.
    bool run();

    bool isNull(int column) const;
    bool isReal(int column) const; ///< the value is no whole number, whatever its column was declared for
    std::int64_t integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;

    /// The bytes without a copy, until the next step.
    std::string_view blobView(int column) const;
    std::string_view textView(int column) const;
    Instant instant(int column) const { return fromMillis(integer(column)); }
    std::optional<Instant> optionalInstant(int column) const;
    std::optional<double> optionalReal(int column) const;

private:
    void rewind();
    bool prepare();
    void bind(int position, std::int64_t value);
    void bind(int position, int value) { bind(position, std::int64_t(value)); }
    void bind(int position, double value);
    void bind(int position, const QString &value);
    void bind(int position, const QByteArray &value);
    void bind(int position, std::string_view text); // not copied: it must live until the statement has run
    void bind(int position, std::nullptr_t);
    void bind(int position, Instant value) { bind(position, std::int64_t(toMillis(value))); }
    template <typename Tag>
    void bind(int position, const Id<Tag> &value)
    {
        bind(position, value.toString());
    }
    template <typename T>
    void bind(int position, const std::optional<T> &value)
    {
        if (value)
            bind(position, *value);
        else
            bind(position, nullptr);
    }

    Database *m_database;
    const char *m_sql;
    sqlite3_stmt *m_statement = nullptr;
    bool m_unbound = false; ///< with() could not prepare it
};

/// Nothing when SQLite finds the file whole; its first complaint otherwise.
Result<QString> integrityComplaint(Database &database);

} // namespace ioc
