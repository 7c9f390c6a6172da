// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/nginx_server.h"

#include <QDir>
#include <QFile>

namespace ioc::test {
namespace {

constexpr char kBeforeServer[] = R"(daemon off;
master_process off;
pid nginx.pid;
error_log stderr warn;
events {}
http {
    log_format line '$uri $status $connection "$sent_http_content_encoding" $bytes_sent';
    access_log access.log line;
    client_body_temp_path temporary;
    proxy_temp_path temporary;
    fastcgi_temp_path temporary;
    uwsgi_temp_path temporary;
    scgi_temp_path temporary;
    types { application/json json; }
    limit_req_zone $binary_remote_addr zone=slow:1m rate=1r/m;
    server {
        root www;
)";

} // namespace

NginxServer::NginxServer(const QList<std::pair<QString, QByteArray>> &files, QByteArrayList lines)
{
    if (!QDir(folder()).mkdir(QStringLiteral("www")))
        qFatal("no folder");
    giveAway(QStringLiteral("www"));
    const QByteArray address = "127.0.0.1:" + QByteArray::number(port());
    QByteArray conf = kBeforeServer;
    if (!lines.join().contains("listen "))
        lines.prepend("listen PORT;");
    for (const QByteArray &line : lines)
        conf += "        " + QByteArray(line).replace("PORT", address) + '\n';
    conf += "    }\n}\n";
    for (const auto &[name, content] : files + QList<std::pair<QString, QByteArray>>{{QStringLiteral("conf"), conf}})
        put(name, content);
    start();
}

void NginxServer::start()
{
    startProcess(QStringLiteral("/usr/sbin/nginx"),
                 {QStringLiteral("-p"), folder(), QStringLiteral("-c"), QStringLiteral("conf"), QStringLiteral("-e"),
                  QStringLiteral("stderr")},
                 [this] { return listens(); });
}

void NginxServer::put(const QString &name, const QByteArray &content) const
{
    write(name, content);
    giveAway(name);
}

QString NginxServer::url(const char *path, const char *scheme) const
{
    return QStringLiteral("%1://127.0.0.1:%2%3")
        .arg(QString::fromLatin1(scheme))
        .arg(port())
        .arg(QString::fromLatin1(path));
}

QByteArrayList NginxServer::access() const
{
    QFile file(folder() + QStringLiteral("/access.log"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArrayList lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

} // namespace ioc::test
