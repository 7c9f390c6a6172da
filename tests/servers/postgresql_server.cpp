// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/postgresql_server.h"

namespace ioc::test {
namespace {

const QString kPrograms = QStringLiteral("/usr/lib/postgresql/15/bin/");
const QString kAdministrator = QStringLiteral("administrator");

} // namespace

PostgresqlServer::PostgresqlServer()
{
    const QString data = folder() + QStringLiteral("/data");
    run(kPrograms + QStringLiteral("initdb"),
        {QStringLiteral("--pgdata"), data, QStringLiteral("--username"), kAdministrator,
         QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C"), QStringLiteral("--no-sync")});
    write(QStringLiteral("data/pg_hba.conf"), "local all administrator trust\n"
                                              "host all reader 127.0.0.0/8 scram-sha-256\n");
    makeCertificate(folder());
    giveAway(QStringLiteral("server.key"));
    start();
    execute("CREATE DATABASE hotline", QStringLiteral("postgres"));
    execute("CREATE USER reader PASSWORD '" + QByteArray(kPassword) + "'; GRANT ALL ON SCHEMA public TO reader");
}

void PostgresqlServer::start()
{
    startProcess(kPrograms + QStringLiteral("postgres"),
                 QStringLiteral("-D data -p %1 -k %2 -h 127.0.0.1,127.0.0.2 -F -c shared_buffers=16MB -c ssl=on -c "
                                "ssl_cert_file=%2/server.crt -c ssl_key_file=%2/server.key -c timezone=Asia/Tokyo -c "
                                "dynamic_shared_memory_type=mmap")
                     .arg(port())
                     .arg(folder())
                     .split(QLatin1Char(' ')),
                 [this] {
                     return succeeds(kPrograms + QStringLiteral("pg_isready"),
                                     {QStringLiteral("-q"), QStringLiteral("-h"), folder(), QStringLiteral("-p"),
                                      QString::number(port())});
                 });
}

QByteArray PostgresqlServer::execute(const QByteArray &statements, const QString &database) const
{
    return run(kPrograms + QStringLiteral("psql"),
               {QStringLiteral("-XAtq"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"),
                folder(), QStringLiteral("-p"), QString::number(port()), QStringLiteral("-U"), kAdministrator, database,
                QStringLiteral("-c"), QString::fromUtf8(statements)})
        .trimmed();
}

qint64 PostgresqlServer::feedBackend() const
{
    return execute("SELECT pid FROM pg_stat_activity WHERE usename = 'reader' AND state = 'active' "
                   "AND query NOT LIKE '%set_config%'")
        .toLongLong();
}

} // namespace ioc::test
