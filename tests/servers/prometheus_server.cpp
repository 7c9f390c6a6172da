// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/prometheus_server.h"

#include <QTcpSocket>

namespace ioc::test {

PrometheusServer::PrometheusServer(const QByteArray &openMetrics)
{
    write(QStringLiteral("history"), openMetrics);
    write(QStringLiteral("prometheus.yml"), "global:\n  scrape_interval: 1h\n");
    run(QStringLiteral("promtool"),
        {QStringLiteral("tsdb"), QStringLiteral("create-blocks-from"), QStringLiteral("openmetrics"),
         folder() + QStringLiteral("/history"), folder() + QStringLiteral("/data")});
    start();
}

void PrometheusServer::start()
{
    startProcess(QStringLiteral("prometheus"),
                 {QStringLiteral("--config.file=prometheus.yml"), QStringLiteral("--storage.tsdb.path=data"),
                  QStringLiteral("--storage.tsdb.retention.time=100y"),
                  QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(port())},
                 [this] {
                     QTcpSocket socket;
                     if (!reaches(socket))
                         return false;
                     socket.write("GET /-/ready HTTP/1.0\r\n\r\n");
                     return socket.waitForReadyRead(1000) && socket.readAll().contains(" 200 ");
                 });
}

} // namespace ioc::test
