// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/server_process.h"

namespace ioc::test {

/// MariaDB with one database `hotline` and one user `reader`, whose password is kPassword; TLS by server.crt in its
/// folder.
class MariadbServer final : public ServerProcess
{
public:
    MariadbServer();

    void start() override;

    /// As start() from now on: without TLS, as a server that somebody on the way pretends to be.
    void offerNoTls() { m_tls = false; }

    /// Runs statements as the administrator; what they answer.
    QByteArray execute(const QByteArray &statements, const QString &database = QStringLiteral("hotline")) const;

    /// The connection of the feed's running statement; 0 when there is none.
    qint64 feedConnection() const;

private:
    bool m_tls = true;
};

} // namespace ioc::test
