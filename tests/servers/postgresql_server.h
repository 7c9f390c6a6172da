// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/server_process.h"

namespace ioc::test {

/// PostgreSQL 15 with one database `hotline` and one user `reader`, whose password is kPassword; TLS by server.crt in
/// its folder.
class PostgresqlServer final : public ServerProcess
{
public:
    /// A query whose rows come slowly and do not end while a test looks.
    static constexpr const char *kEndless =
        "SELECT g, pg_sleep(0.005) IS NULL AS slept, repeat('x', 2000) AS filler FROM generate_series(1, 1000000) g";

    PostgresqlServer();

    void start() override;

    /// Runs statements as the administrator; what the last one answers.
    QByteArray execute(const QByteArray &statements, const QString &database = QStringLiteral("hotline")) const;

    /// The process that serves the feed's running statement; 0 when there is none.
    qint64 feedBackend() const;
};

} // namespace ioc::test
