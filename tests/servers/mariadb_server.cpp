// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/mariadb_server.h"

namespace ioc::test {

MariadbServer::MariadbServer()
{
    run(QStringLiteral("mariadb-install-db"),
        QStringLiteral("--no-defaults --datadir=%1/data --auth-root-authentication-method=normal --skip-test-db "
                       "--skip-name-resolve")
            .arg(folder())
            .split(QLatin1Char(' ')));
    makeCertificate(folder());
    giveAway(QStringLiteral("server.key"));
    start();
    execute(
        "CREATE DATABASE hotline CHARACTER SET utf8mb4; GRANT ALL ON hotline.* TO reader@127.0.0.1 IDENTIFIED BY '" +
            QByteArray(kPassword) + "'",
        QStringLiteral("mysql"));
}

void MariadbServer::start()
{
    startProcess(QStringLiteral("/usr/sbin/mariadbd"),
                 QStringLiteral("--no-defaults --datadir=%1/data --socket=%1/socket --port=%2 --bind-address=127.0.0.1 "
                                "--skip-name-resolve --innodb-buffer-pool-size=16M --innodb-flush-log-at-trx-commit=0 "
                                "--default-time-zone=+09:00 %3 --pid-file=%1/pid --lc-messages-dir=/usr/share/mysql")
                     .arg(folder())
                     .arg(port())
                     .arg(m_tls ? QStringLiteral("--ssl-cert=%1/server.crt --ssl-key=%1/server.key").arg(folder())
                                : QStringLiteral("--skip-ssl"))
                     .split(QLatin1Char(' ')),
                 [this] {
                     return succeeds(QStringLiteral("mariadb"),
                                     {QStringLiteral("--no-defaults"), QStringLiteral("--user=root"),
                                      QStringLiteral("--socket=%1/socket").arg(folder()),
                                      QStringLiteral("--execute=DO 0")});
                 });
}

QByteArray MariadbServer::execute(const QByteArray &statements, const QString &database) const
{
    return run(QStringLiteral("mariadb"),
               {QStringLiteral("--no-defaults"), QStringLiteral("--user=root"), QStringLiteral("--batch"),
                QStringLiteral("--skip-column-names"), QStringLiteral("--delimiter=//"),
                QStringLiteral("--database=%1").arg(database), QStringLiteral("--default-character-set=utf8mb4"),
                QStringLiteral("--socket=%1/socket").arg(folder()),
                QStringLiteral("--execute=%1").arg(QString::fromUtf8(statements))})
        .trimmed();
}

qint64 MariadbServer::feedConnection() const
{
    return execute("SELECT id FROM information_schema.processlist WHERE user = 'reader' AND command <> 'Sleep' "
                   "AND info LIKE 'select%'")
        .toLongLong();
}

} // namespace ioc::test
