// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/server_process.h"

#include <QByteArrayList>

namespace ioc::test {

/// nginx, in one process, with the files in its folder's `www`. Each request leaves a line in access():
/// the path, the status, the number of the connection, the encoding of the answer and its bytes.
class NginxServer final : public ServerProcess
{
public:
    /// `files`: name and content, in its folder. `lines`: of its server block, which listens without TLS unless they
    /// say `ssl on` in their own `listen PORT ssl`, where PORT stands for its port.
    explicit NginxServer(const QList<std::pair<QString, QByteArray>> &files = {}, QByteArrayList lines = {});

    void start() override;

    void put(const QString &name, const QByteArray &content) const;
    QString url(const char *path, const char *scheme = "http") const;
    QByteArrayList access() const;
};

} // namespace ioc::test
