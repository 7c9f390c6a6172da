// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/server_process.h"

namespace ioc::test {

/// PostgreSQL 15 with one database `hotline` and one user `reader`, whose password is kPassword; TLS by server.crt in
/// its folder.
class PostgresqlServer final : public ServerProcess
{
public:
    static constexpr const char *kPassword = "Kín-như-bưng-71";

    PostgresqlServer();

    void start() override;

    /// Runs statements as the administrator; what the last one answers.
    QByteArray execute(const QByteArray &statements) const;

    /// The process that serves the feed's running statement; 0 when there is none.
    qint64 feedBackend() const;
};

} // namespace ioc::test
